package dev.mrt.api.check;

import dev.mrt.api.model.Migration;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a check is told about one migration. Immutable.
 *
 * @param migration the migration as its files say
 * @param chain the whole chain that it belongs to, in order
 * @param engine the id of the engine ({@code flyway}, {@code liquibase})
 * @param dialect the dialect that the chain is written in
 * @param majorVersion the lowest major version of the database that the chain has to run on; 0 if nobody said
 * @param up the statements that apply it
 * @param rollback the statements that take it back; empty if there are none or it is code
 * @param upChanges the changes of {@code up} in order
 * @param rollbackChanges the changes of {@code rollback} in order
 * @param before the schema before the migration
 * @param after the schema after it
 * @param restored the schema after its rollback; {@code after} if there is none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationContext(
        Migration migration,
        List<Migration> chain,
        String engine,
        SqlDialect dialect,
        int majorVersion,
        List<Statement> up,
        List<Statement> rollback,
        List<Occurrence<?>> upChanges,
        List<Occurrence<?>> rollbackChanges,
        SchemaModel before,
        SchemaModel after,
        SchemaModel restored) {

    /** Copies the lists that are its own; {@code chain} has to be immutable. */
    public MigrationContext {
        up = List.copyOf(up);
        rollback = List.copyOf(rollback);
        upChanges = List.copyOf(upChanges);
        rollbackChanges = List.copyOf(rollbackChanges);
    }

    /**
     * The changes of one kind that applying makes.
     *
     * @param kind for example {@code TableChange.DropColumn.class}
     * @param <C> the kind
     * @return in order
     */
    public <C extends Change> List<Occurrence<C>> up(Class<C> kind) {
        return of(upChanges, kind);
    }

    /**
     * The changes of one kind that rolling back makes.
     *
     * @param kind for example {@code TableChange.DropColumn.class}
     * @param <C> the kind
     * @return in order
     */
    public <C extends Change> List<Occurrence<C>> rollback(Class<C> kind) {
        return of(rollbackChanges, kind);
    }

    private static <C extends Change> List<Occurrence<C>> of(List<Occurrence<?>> all, Class<C> kind) {
        return all.stream()
                .filter(each -> kind.isInstance(each.change()))
                .map(each ->
                        new Occurrence<>(kind.cast(each.change()), each.statement(), each.before(), each.certain()))
                .toList();
    }
}
