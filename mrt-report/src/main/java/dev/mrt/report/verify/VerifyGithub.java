package dev.mrt.report.verify;

import dev.mrt.report.format.WorkflowCommand;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Writes verdicts as workflow commands of GitHub Actions, which shows them beside the lines of a pull request: an error for each finding of a
 * migration that fails the run, a warning for what is odd about the files.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerifyGithub {

    private VerifyGithub() {}

    /**
     * One command for each of them.
     *
     * @param chain the verdicts
     * @return lines, empty if all is well
     */
    public static String of(VerifiedChain chain) {
        Stream<WorkflowCommand> problems = Problem.of(chain).stream()
                .map(problem -> new WorkflowCommand(
                        "error",
                        chain.files().apply(problem.place()),
                        problem.place().line(),
                        0,
                        (problem.title() + " " + problem.object()).strip(),
                        problem.message()));
        Stream<WorkflowCommand> files = chain.report().inventory().stream()
                .map(odd -> new WorkflowCommand(
                        "warning",
                        chain.files().apply(odd.location()),
                        odd.location().line(),
                        0,
                        "mrt verify",
                        odd.message()));
        return Stream.concat(problems, files).map(WorkflowCommand::text).collect(Collectors.joining());
    }
}
