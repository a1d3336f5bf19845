package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** An index is dropped, and the rollback does not make it again. */
@API(status = API.Status.INTERNAL)
public final class DropIndexCheck extends Check {

    /** For the service loader. */
    public DropIndexCheck() {
        super(Rule.error("MRT408", "drop-index-without-reverse")
                .finds("An index is dropped, and the rollback does not make it again.")
                .inProduction(
                        "After the rollback the old queries run without the index that they need: the rollback that was to end an outage"
                                + " begins another. A unique index was a rule about the data, too.")
                .safely("Make the same index, under the same name, in the rollback; in PostgreSQL with CONCURRENTLY.")
                .from("pytest-mrt/MRT408")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_by_email ON users (email);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__index.sql",
                        "DROP INDEX users_by_email;\nCREATE INDEX users_by_name ON users (lower(email));\n",
                        "U2__index.sql",
                        "DROP INDEX users_by_name;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_by_email ON users (email);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__index.sql",
                        "DROP INDEX users_by_email;\n",
                        "U2__index.sql",
                        "CREATE INDEX users_by_email ON users (email);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return migration.up(DropIndex.class).stream()
                .filter(drop -> isGone(migration, drop) && !isRemade(migration, drop))
                .map(drop -> lacking(migration, drop))
                .toList();
    }

    private static boolean isGone(MigrationContext migration, Occurrence<DropIndex> drop) {
        SqlName name = drop.change().index();
        Optional<IndexDefinition> index = known(drop);
        boolean absent = index.isEmpty() && drop.change().ifExists();
        return !absent
                && Trace.index(migration, drop.change(), name).isPresent()
                && index.stream().allMatch(each -> isOnTableThatStays(migration, drop, each));
    }

    private static boolean isOnTableThatStays(
            MigrationContext migration, Occurrence<DropIndex> drop, IndexDefinition index) {
        return Trace.table(migration, drop.change(), index.table())
                .flatMap(before -> Follow.table(migration.upChanges(), before))
                .filter(now -> !isThere(migration.after(), now, index))
                .isPresent();
    }

    private static boolean isRemade(MigrationContext migration, Occurrence<DropIndex> drop) {
        boolean byName = migration.rollback(CreateIndex.class).stream()
                .map(create -> create.change().index().name())
                .anyMatch(drop.change().index()::equals);
        return byName
                || known(drop)
                        .filter(index -> Trace.table(migration, drop.change(), index.table())
                                .filter(table -> isThere(migration.restored(), table, index))
                                .isPresent())
                        .isPresent();
    }

    private static Optional<IndexDefinition> known(Occurrence<DropIndex> drop) {
        return drop.before().index(drop.change().index(), drop.change().table());
    }

    /** An index of that name, or one that orders the same. */
    static boolean isThere(SchemaModel schema, SqlName table, IndexDefinition index) {
        SqlName name = index.name();
        return (name != null && schema.index(name, table).isPresent())
                || schema.table(table).map(TableDefinition::indexes).stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> each.keys().equals(index.keys())
                                && each.unique() == index.unique()
                                && each.condition().equals(index.condition()));
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<DropIndex> drop) {
        String of = known(drop).map(index -> " of table " + index.table()).orElse("");
        return Undo.lacking(
                migration,
                found(
                        migration,
                        drop,
                        drop.change().index(),
                        "Index " + drop.change().index() + of
                                + " is dropped, and the rollback does not make it again."));
    }
}
