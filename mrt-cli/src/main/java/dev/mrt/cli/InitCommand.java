package dev.mrt.cli;

import dev.mrt.init.Init;
import dev.mrt.init.InitPlan;
import dev.mrt.init.InitRequest;
import dev.mrt.init.InitText;
import dev.mrt.report.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mrt init}: sets mrt up in a project. */
@Command(
        name = "init",
        sortOptions = false,
        sortSynopsis = false,
        header = "Set mrt up in a project: a test class, mrt.yml, and the dependencies to add.",
        descriptionHeading = "%n",
        description = {
            "Reads the files of a Maven or Gradle project (Groovy or Kotlin) and the configuration of Spring Boot: which engine,"
                    + " which migrations, which database, which test framework. Says what it found and where, and what it assumed."
                    + " Writes a test class and mrt.yml; a file that is there is left as it is. Nothing of the project is run."
        },
        parameterListHeading = "%nProject:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the files are written or were there already, or could be written with --dry-run",
            "2:the project cannot be read, tells too little, or a file cannot be written; none was",
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%n",
        footer = {
            "All files are written or none. Running it again does no harm.",
            "",
            "Examples:",
            "  mrt init",
            "  mrt init --dry-run",
            "  mrt init --apply",
            "  mrt init shop/persistence --database postgres:16"
        })
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder with the build file, of the project or of one module (the working directory).")
    Path directory = Path.of("");

    @Option(
            names = "--apply",
            description = "Put the dependencies into pom.xml or the Gradle script, too; the rest of it stays.")
    boolean apply = false;

    @Option(names = "--dry-run", description = "Say what would be done and write nothing.")
    boolean dryRun = false;

    @Option(
            names = "--build",
            paramLabel = "TOOL",
            completionCandidates = Candidates.Builds.class,
            description = "maven or gradle, where both are there.")
    @Nullable
    String build = null;

    @Option(
            names = "--engine",
            paramLabel = "ID",
            completionCandidates = Candidates.Engines.class,
            description = "flyway or liquibase, if the project does not tell.")
    @Nullable
    String engine = null;

    @Option(
            names = "--database",
            paramLabel = "DATABASE",
            completionCandidates = Candidates.Databases.class,
            description = "What mrt starts for the tests: h2, sqlite, postgres, postgres:17 or mariadb.")
    @Nullable
    String database = null;

    @Option(
            names = "--test-framework",
            paramLabel = "FRAMEWORK",
            completionCandidates = Candidates.TestFrameworks.class,
            description = "junit or testng.")
    @Nullable
    String testFramework = null;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InitPlan plan = Init.plan(new InitRequest(directory, build, engine, database, testFramework, apply));
        if (!dryRun) {
            plan.write();
        }
        String text = Printable.lines(InitText.of(plan, !dryRun));
        new ResultWriter(console, null).write(text, console.charset());
        return ExitCode.SAFE.number();
    }
}
