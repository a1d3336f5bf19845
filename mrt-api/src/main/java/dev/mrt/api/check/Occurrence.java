package dev.mrt.api.check;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.Statement;
import org.apiguardian.api.API;

/**
 * A change at its place in a migration.
 *
 * @param change the change
 * @param statement the statement that makes it
 * @param before the schema just before that change, changes of earlier statements of the same script included
 * @param certain whether it surely happens; {@code false} for what was found in code (a DO block, dynamic SQL), whose conditions are not known
 * @param <C> the kind of change
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Occurrence<C extends Change>(C change, Statement statement, SchemaModel before, boolean certain) {}
