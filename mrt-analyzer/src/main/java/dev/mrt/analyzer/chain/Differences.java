package dev.mrt.analyzer.chain;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two schemas of one chain. Where one follows from the other by a single migration and its rollback, only what these touched is looked
 * at. Text is compared without regard to case, blanks and needless parentheses; the order of columns and names that the database gives are no difference.
 */
@API(status = API.Status.INTERNAL)
public final class Differences {

    private final Model before;
    private final Model after;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Model before, Model after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two schemas.
     *
     * @param before a schema that a replay made
     * @param after a later one of the same chain
     * @return every difference, tables first
     */
    public static List<Difference> between(SchemaModel before, SchemaModel after) {
        if (before == after) {
            return List.of();
        }
        Differences differences = new Differences((Model) before, (Model) after);
        differences.compare();
        return List.copyOf(differences.found);
    }

    /**
     * Whether a statement that could not be followed names something of that name, so that it may exist or not whatever the schema says.
     *
     * @param schema a schema that a replay made
     * @param name a name
     * @return {@code true} if that is so
     */
    public static boolean isDoubtful(SchemaModel schema, SqlName name) {
        return ((Model) schema).doubtful().contains(name.name());
    }

    private void compare() {
        boolean close = after.journal().reachesBackTo(before);
        for (SqlName table : close ? after.journal().tables() : allTables()) {
            compare(before.tableMap().all().get(table), after.tableMap().all().get(table));
        }
        for (ObjectKey object : close ? after.journal().objects() : allObjects()) {
            compare(
                    before.objectMap().all().get(object),
                    after.objectMap().all().get(object));
        }
    }

    private Collection<SqlName> allTables() {
        Set<SqlName> all = new HashSet<>(before.tableMap().all().keySet());
        all.addAll(after.tableMap().all().keySet());
        return all;
    }

    private Collection<ObjectKey> allObjects() {
        Set<ObjectKey> all = new HashSet<>(before.objectMap().all().keySet());
        all.addAll(after.objectMap().all().keySet());
        return all;
    }

    private void compare(@Nullable TableDefinition was, @Nullable TableDefinition is) {
        if (was == is || (was == null && is != null && !is.complete())) {
            return;
        }
        if (was == null || is == null) {
            TableDefinition one = was == null ? java.util.Objects.requireNonNull(is) : was;
            found.add(new Difference(
                    ObjectKind.TABLE,
                    was == null ? How.ADDED : How.MISSING,
                    one.name(),
                    null,
                    "",
                    was == null ? "" : "table " + one.name(),
                    was == null ? "table " + one.name() : "",
                    one.complete()));
            return;
        }
        found.addAll(TableDifferences.between(before.dialect(), was, is));
    }

    private void compare(@Nullable SqlObject was, @Nullable SqlObject is) {
        if (was == is) {
            return;
        }
        if (was == null || is == null) {
            SqlObject one = was == null ? java.util.Objects.requireNonNull(is) : was;
            found.add(new Difference(
                    one.kind(),
                    was == null ? How.ADDED : How.MISSING,
                    one.table(),
                    one.name(),
                    "",
                    was == null ? "" : one.definition(),
                    was == null ? one.definition() : "",
                    true));
            return;
        }
        boolean same = was.labels().equals(is.labels())
                && (was.kind() == ObjectKind.EXTENSION
                        || was.kind() == ObjectKind.SCHEMA
                        || body(was).equals(body(is)));
        if (!same) {
            found.add(new Difference(
                    was.kind(),
                    How.CHANGED,
                    was.table(),
                    was.name(),
                    "definition",
                    was.definition(),
                    is.definition(),
                    true));
        }
    }

    private static String body(SqlObject object) {
        return NormalText.of(object.definition())
                .replaceFirst("^create (?:or replace )?", "")
                .replaceFirst("(?<=^.{0,40})if not exists ", "")
                .replaceFirst(" ;$", "");
    }
}
