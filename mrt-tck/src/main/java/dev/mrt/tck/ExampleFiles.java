package dev.mrt.tck;

import dev.mrt.api.check.Example;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of an example that are named as Flyway's are: {@code V1__x.sql}, {@code U1__x.sql}, {@code R__x.sql}, {@code B1__x.sql}, {@code V1__x.java}. */
final class ExampleFiles {

    private static final Pattern NAME = Pattern.compile("([VRB])(.*?)__(.*)\\.(sql|java)");

    private ExampleFiles() {}

    /** In the order of the example; files of other names are left out. */
    static List<Migration> migrations(Example example) {
        List<Migration> chain = new ArrayList<>();
        example.files().forEach((name, text) -> {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                chain.add(migration(matcher, chain.size() + 1, text, example.files()));
            }
        });
        return List.copyOf(chain);
    }

    private static Migration migration(Matcher name, int ordinal, String text, Map<String, String> files) {
        boolean repeatable = name.group(1).equals("R");
        boolean code = name.group(4).equals("java");
        SourceLocation place = SourceLocation.of(name.group());
        return new Migration(
                new MigrationId(repeatable ? "R:" + name.group(3) : name.group(2)),
                ordinal,
                kind(name.group(1)),
                name.group(3).replace('_', ' '),
                place,
                new Script(place, code ? "" : text),
                rollback("U" + name.group(2) + "__" + name.group(3) + ".sql", repeatable, files),
                code ? Set.of(Migration.Flag.CODE) : Set.of());
    }

    private static MigrationKind kind(String prefix) {
        return switch (prefix) {
            case "R" -> MigrationKind.REPEATABLE;
            case "B" -> MigrationKind.BASELINE;
            default -> MigrationKind.VERSIONED;
        };
    }

    private static Rollback rollback(String undo, boolean repeatable, Map<String, String> files) {
        String text = files.get(undo);
        return text == null || repeatable
                ? new Rollback.Missing("there is no " + undo)
                : new Rollback.Scripted(new Script(SourceLocation.of(undo), text));
    }

    /** A migration that does nothing, and says that there is nothing to take back. */
    static Migration empty() {
        SourceLocation place = SourceLocation.of("V1__nothing.sql");
        return new Migration(
                new MigrationId("1"),
                1,
                MigrationKind.VERSIONED,
                "nothing",
                place,
                new Script(place, ""),
                new Rollback.Declared("nothing to take back"),
                Set.of());
    }
}
