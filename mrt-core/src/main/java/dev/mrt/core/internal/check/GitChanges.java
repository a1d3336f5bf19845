package dev.mrt.core.internal.check;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of the working tree that changed since a commit, as git itself tells them. */
final class GitChanges {

    private static final Pattern HUNK = Pattern.compile("@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");

    private final Path root;
    private final Map<Path, List<Range>> changed = new HashMap<>();

    private GitChanges(Path root) {
        this.root = root;
    }

    /**
     * Compares the working tree, files that git does not know included, with the commit where the current branch left a reference.
     *
     * @param reference a commit, branch or tag
     * @param folder a folder of the repository
     * @param question the revision that the user may have meant, as a question
     * @throws MrtException if git does not run, the folder is in no repository, or there is no such commit
     */
    static GitChanges since(String reference, Path folder, String question) {
        Git git = new Git(folder);
        Git.Answer top = git.ask("rev-parse", "--show-toplevel");
        if (top.status() != 0) {
            throw MrtException.usage("since is " + reference + ", but there is no such migration, and git knows no such"
                    + " commit: " + folder + " is in no git checkout that it may read." + question);
        }
        Path root = Path.of(top.text().strip());
        String commit = reference.startsWith("-")
                ? ""
                : git.ask("rev-parse", "--verify", "--quiet", reference + "^{commit}")
                        .text()
                        .strip();
        if (commit.isEmpty()) {
            throw MrtException.usage(
                    "since is " + reference + ", but there is neither such a migration nor such a commit, branch or"
                            + " tag of git." + question);
        }
        String left = git.ask("merge-base", commit, "HEAD").text().strip();
        GitChanges changes = new GitChanges(root);
        Git whole = new Git(root);
        changes.read(whole.run(
                "-c",
                "core.quotePath=false",
                "diff",
                "--unified=0",
                "--text",
                "--no-color",
                "--no-ext-diff",
                "--no-renames",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                left.isEmpty() ? commit : left,
                "--"));
        Stream.of(whole.run("ls-files", "--others", "--exclude-standard", "-z")
                        .text()
                        .split("\0"))
                .filter(name -> !name.isEmpty())
                .forEach(name -> changes.add(name, new Range(0, Integer.MAX_VALUE)));
        return changes;
    }

    private void read(Git.Answer diff) {
        String name = "";
        for (String line : diff.text().split("\n")) {
            Matcher hunk = HUNK.matcher(line);
            if (line.startsWith("+++ b/")) {
                name = line.substring(6).replaceAll("\t$", "");
            } else if (line.startsWith("+++ ")) {
                name = "";
            } else if (!name.isEmpty() && hunk.matches()) {
                int first = Integer.parseInt(hunk.group(1));
                int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                // Where lines are gone alone, git names the line before.
                add(name, new Range(first, first + Math.max(count - 1, count == 0 ? 1 : 0)));
            }
        }
    }

    private void add(String name, Range range) {
        changed.computeIfAbsent(real(root.resolve(name)), file -> new ArrayList<>())
                .add(range);
    }

    /** Whether lines of a file changed; a file outside the repository counts as changed. */
    boolean touch(Path file, int first, int last) {
        Path real = real(file);
        if (!real.startsWith(real(root))) {
            return true;
        }
        return changed.getOrDefault(real, List.of()).stream()
                .anyMatch(range -> range.first() <= last && range.last() >= first);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath().normalize();
        }
    }

    private record Range(int first, int last) {}
}
