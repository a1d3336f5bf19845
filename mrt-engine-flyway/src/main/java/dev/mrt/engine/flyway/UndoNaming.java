package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.engine.flyway.Inventory.Undo;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides from a file's name which version it takes back.
 *
 * <p>A pattern is a file name with {@code {V}} (Flyway's prefix of versioned migrations), {@code {U}} (its prefix of undo scripts),
 * {@code {version}}, {@code {sep}}, {@code {desc}} and {@code {suffix}} in it, after an optional glob of folders and a slash. Letters may be of
 * either case.
 */
final class UndoNaming {

    /** Folders in which teams keep what takes a migration back. */
    static final List<String> FOLDERS = List.of("rollback", "rollbacks", "undo", "down");

    /** How teams name undo scripts; the last line holds in a folder for undo scripts, where a plain migration name says enough. */
    static final List<String> PATTERNS = List.of(
            "{U}{version}{sep}{desc}{suffix}",
            "{U}{version}{suffix}",
            "{V}{version}{sep}{desc}.undo{suffix}",
            "{V}{version}{sep}{desc}.down{suffix}",
            "{V}{version}{sep}{desc}.rollback{suffix}",
            "{V}{version}{sep}{desc}_rollback{suffix}",
            "{V}{version}{sep}{desc}_down{suffix}");

    private static final List<String> IN_FOLDERS =
            List.of("{V}{version}{sep}{desc}{suffix}", "R{version}{sep}{desc}{suffix}");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private record Rule(@Nullable PathMatcher folder, Pattern name) {
        private static final String DESCRIPTION = "(?<desc>";

        String description(Matcher matcher) {
            return name.pattern().contains(DESCRIPTION) ? matcher.group("desc").replace('_', ' ') : "";
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> folderRules = new ArrayList<>();
    private final FlywaySettings settings;

    UndoNaming(FlywaySettings settings) {
        this.settings = settings;
        List<String> own = settings.context().config().undoPatterns();
        (own.isEmpty() ? PATTERNS : own).forEach(pattern -> rules.add(rule(pattern)));
        if (own.isEmpty()) {
            IN_FOLDERS.forEach(pattern -> folderRules.add(rule(pattern)));
        }
    }

    /**
     * The version as written that a file takes back.
     *
     * @param file the file
     * @param undoPlace whether the place is one for undo scripts
     * @return what its name says, empty if it is no undo script
     */
    Optional<Undo> read(FoundFile file, boolean undoPlace) {
        Optional<Undo> plain = match(rules, file);
        return plain.isEmpty() && (undoPlace || inUndoFolder(file)) ? match(folderRules, file) : plain;
    }

    private static boolean inUndoFolder(FoundFile file) {
        String[] folders = file.relativePath().split("/");
        return folders.length > 1 && FOLDERS.contains(folders[folders.length - 2].toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<Undo> match(List<Rule> rules, FoundFile file) {
        for (Rule rule : rules) {
            Matcher matcher = rule.name().matcher(file.name());
            if (matcher.matches() && inFolder(rule, file)) {
                return Optional.of(new Undo(file, matcher.group("version"), rule.description(matcher)));
            }
        }
        return Optional.empty();
    }

    private static boolean inFolder(Rule rule, FoundFile file) {
        String shown = "/" + file.shown().replace('\\', '/').replaceFirst("^(filesystem:|classpath:)?/*", "");
        return rule.folder() == null
                || rule.folder().matches(Path.of(shown.substring(0, Math.max(1, shown.lastIndexOf('/')))));
    }

    private Rule rule(String pattern) {
        int slash = pattern.lastIndexOf('/');
        try {
            PathMatcher folder =
                    slash < 0 ? null : FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(0, slash));
            return new Rule(folder, name(pattern, pattern.substring(slash + 1)));
        } catch (PatternSyntaxException e) {
            throw MrtException.usage("The undo pattern " + pattern + " cannot be read: " + e.getDescription() + ".", e);
        }
    }

    private Pattern name(String pattern, String file) {
        StringBuilder regex = new StringBuilder();
        Matcher variables = VARIABLE.matcher(file);
        int last = 0;
        while (variables.find()) {
            regex.append(Pattern.quote(file.substring(last, variables.start())));
            regex.append(value(pattern, variables.group(1)));
            last = variables.end();
        }
        regex.append(Pattern.quote(file.substring(last)));
        if (!file.contains("{version}")) {
            throw MrtException.usage("The undo pattern " + pattern + " has no {version} in its file name.");
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }

    private String value(String pattern, String variable) {
        return switch (variable) {
            case "V" -> Pattern.quote(settings.flyway().getSqlMigrationPrefix());
            case "U" -> Pattern.quote(settings.options().undoPrefix());
            case "version" -> "(?<version>[0-9][0-9._]*?)";
            case "sep" -> Pattern.quote(settings.flyway().getSqlMigrationSeparator());
            case "desc" -> Rule.DESCRIPTION + ".*?)";
            case "suffix" ->
                settings.suffixes().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
            default ->
                throw MrtException.usage("The undo pattern " + pattern + " has {" + variable
                        + "} in it; known are {V}, {U}, {version}, {sep}, {desc} and {suffix}.");
        };
    }
}
