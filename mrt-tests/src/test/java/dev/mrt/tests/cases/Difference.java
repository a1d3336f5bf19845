package dev.mrt.tests.cases;

import dev.mrt.tests.Table;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What becomes of a changelog on one database alone, because that database or Liquibase does not do there what it does elsewhere: a line of
 * {@code differences.tsv}.
 *
 * @param changelog which one
 * @param database where
 * @param expect an expectation, in place of all others on the same changeset; or {@code refused} and words of the refusal
 * @param because why
 */
record Difference(String changelog, String database, String expect, String because) {

    private static final String REFUSED = "refused ";

    Difference {
        if (because.isBlank()) {
            throw new IllegalArgumentException("A difference needs a reason: " + changelog + " on " + database);
        }
    }

    static List<Difference> all() throws URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(Difference.class.getResource("/changelogs/differences.tsv"))
                .toURI());
        return Table.read(file).stream().map(Difference::of).toList();
    }

    private static Difference of(Map<String, String> row) {
        return new Difference(row.get("changelog"), row.get("database"), row.get("expect"), row.get("because"));
    }

    boolean isOn(String name, String where) {
        return changelog.equals(name) && database.equals(where);
    }

    boolean isRefusal() {
        return expect.startsWith(REFUSED);
    }

    String refusal() {
        return expect.substring(REFUSED.length());
    }

    Expectation expectation() {
        return Expectation.parse(expect);
    }
}
