package dev.mrt.api.sql;

import dev.mrt.api.schema.ObjectKind;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The schema as far as the scripts tell it, at one moment of the chain. Immutable; safe for use by several threads.
 *
 * <p>What was made outside the scripts is not in it. A table that a script only alters or fills is in it, with {@link TableDefinition#complete()} {@code false}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SchemaModel {

    /**
     * All tables.
     *
     * @return in no particular order
     */
    Collection<TableDefinition> tables();

    /**
     * Everything that is not a table, column, constraint or index.
     *
     * @return in no particular order
     */
    Collection<SqlObject> objects();

    /**
     * Looks a table up. A name without a schema finds the only table of that name in any schema if there is none in the default one.
     *
     * @param name its name
     * @return the table, empty if the scripts tell of none
     */
    Optional<TableDefinition> table(SqlName name);

    /**
     * Looks an index up, also one that a key or a unique constraint made.
     *
     * @param name its name
     * @param table the table it is on; {@code null} where names of indexes are unique in a schema
     * @return the index, empty if the scripts tell of none
     */
    Optional<IndexDefinition> index(SqlName name, @Nullable SqlName table);

    /**
     * Looks another object up.
     *
     * @param kind what it is; {@code VIEW} finds no materialised view
     * @param name its name
     * @param table the table it is on; {@code null} for objects that are on none, or to find it on any
     * @return the object, empty if the scripts tell of none
     */
    Optional<SqlObject> object(ObjectKind kind, SqlName name, @Nullable SqlName table);

    /**
     * Which migration dropped something that has not been there since.
     *
     * @param table a table
     * @param column one of its columns, {@code null} for the table itself
     * @return the name of the migration, empty if none did
     */
    Optional<String> droppedBy(SqlName table, @Nullable SqlName column);

    /**
     * Whether this column is known to hold no NULL because a validated check says so ({@code CHECK (c IS NOT NULL)}).
     *
     * @param table a table
     * @param column one of its columns
     * @return {@code true} if there is such a check
     */
    boolean hasNotNullCheck(SqlName table, SqlName column);
}
