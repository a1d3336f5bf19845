package dev.mrt.core.internal.hints;

import dev.mrt.api.spi.SeedHints;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What the text of SQL scripts says: about the rows that they will meet, about the tables that they name, and whether they may change rows.
 *
 * <p>Reads tokens, not grammar, so that it takes the SQL of any product, broken SQL too; it never fails, and needs time linear in the length
 * of the text. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class SqlReading {

    private final List<Script> scripts;
    private final SeedHints hints;
    private final Set<String> insertedInto;
    private final Names names;

    private SqlReading(List<Script> scripts) {
        this.scripts = scripts;
        this.names = Names.in(scripts);
        Collected collected = new Collected();
        scripts.forEach(new HintReader(collected)::read);
        this.hints = collected.hints();
        this.insertedInto = collected.insertedInto();
    }

    /**
     * Reads scripts.
     *
     * @param scripts the SQL of a migration and of its rollback, in any order
     * @return what they say together
     */
    public static SqlReading of(List<String> scripts) {
        return new SqlReading(scripts.stream().map(Script::of).toList());
    }

    /**
     * What the SQL compares, assigns, converts and joins, also in bodies of code and in dynamic SQL. At most a hundred values for one column
     * and operator. A value that is compared with something taken out of a JSON document, or inserted without a list of columns, has no
     * column. A text that the SQL searches or splits a column by is a {@code LIKE} with {@code %} around it; a date minus an interval is
     * given as the interval ({@code 90 days}); columns by which rows are grouped are joined to themselves.
     *
     * @return the hints, each once, in the order of the text
     */
    public SeedHints hints() {
        return hints;
    }

    /**
     * The tables that INSERT, REPLACE and MERGE give rows to, also in bodies of code and in dynamic SQL.
     *
     * @return their names without schemas, in lower case
     */
    public Set<String> insertedInto() {
        return insertedInto;
    }

    /**
     * The INSERTs, UPDATEs and DELETEs of one table that run when the scripts do; not those in bodies of functions and triggers.
     *
     * @return each in the order of the text
     */
    public List<RowChange> rowChanges() {
        return scripts.stream()
                .flatMap(script -> RowChanges.in(script).stream())
                .toList();
    }

    /**
     * Whether the scripts may name a table, a column or another object: as a name, or within a string, as dynamic SQL does; never within a
     * comment.
     *
     * @param identifier the name alone, in the catalog's spelling
     * @return {@code true} if it stands there in any case, also in quotes, as some products ignore case there; also if a name with
     *     placeholders, or one that dynamic SQL puts together, can become it
     */
    public boolean mentions(String identifier) {
        return names.contain(identifier);
    }

    /**
     * Whether the scripts may change or remove rows that exist before they run. DDL such as dropping a column does not count; whatever has an
     * unknown effect does: calls of procedures, blocks, dynamic SQL, {@code SELECT} of a function that is not known to be harmless.
     *
     * @return {@code false} if nothing of the kind is in them
     */
    public boolean changesRows() {
        return scripts.stream().anyMatch(Effects::onRows);
    }

    /**
     * Whether there is nothing to run.
     *
     * @return {@code true} if the scripts hold nothing but comments, white space and semicolons
     */
    public boolean isBlank() {
        return scripts.stream().allMatch(SqlReading::isBlank);
    }

    private static boolean isBlank(Script script) {
        for (int i = 0; i < script.tokens().size(); i++) {
            if (!script.tokens().symbol(i, ";")) {
                return false;
            }
        }
        return true;
    }
}
