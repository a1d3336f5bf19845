package dev.mrt.core.internal.safety;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.core.internal.verify.HeadSchema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reference was written.
 *
 * @param product the database's own name
 * @param major its major version
 * @param reader the schema reader
 * @param engine the migration engine
 */
record ReferenceHeader(String product, String major, String reader, String engine) {

    private static final String TITLE =
            "# The schema at the head of the migrations, written by mrt and compared by a test.";
    private static final String CURE =
            "# After a wanted change: run the test once with -Dmrt.schema.update=true, and review what it changes here.";

    private static final Pattern WHERE =
            Pattern.compile("# Written on (.+) ([0-9]+), read by ([^,]+), migrated by (.+)\\.");

    static ReferenceHeader of(HeadSchema head) {
        DatabaseInfo database = head.schema().database();
        return new ReferenceHeader(
                database.product(),
                String.valueOf(database.major()),
                head.schema().introspector(),
                head.engine());
    }

    /** The header of a file, empty if it has none. */
    static Optional<ReferenceHeader> in(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(WHERE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(where -> new ReferenceHeader(where.group(1), where.group(2), where.group(3), where.group(4)));
    }

    List<String> lines() {
        return List.of(
                TITLE,
                CURE,
                "# Written on " + product + " " + major + ", read by " + reader + ", migrated by " + engine + ".");
    }

    String database() {
        return product + " " + major;
    }
}
