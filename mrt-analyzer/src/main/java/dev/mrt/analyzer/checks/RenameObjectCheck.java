package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** An index, constraint, view, sequence or type is renamed, and the rollback does not rename it back. */
@API(status = API.Status.INTERNAL)
public final class RenameObjectCheck extends Check {

    /** For the service loader. */
    public RenameObjectCheck() {
        super(Rule.error("MRT313", "rename-object-without-reverse")
                .finds("An index, constraint, view, sequence or type gets another name, and the rollback does not give"
                        + " it the old one back.")
                .inProduction(
                        "After the rollback, code and later migrations that name the object by its old name fail.")
                .safely("Rename it back in the rollback.")
                .from("PostgreSQL manual, \"ALTER INDEX\"")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_email ON users (email);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__rename.sql",
                        "ALTER INDEX users_email RENAME TO users_by_email;\nALTER TABLE users ADD COLUMN city text;\n",
                        "U2__rename.sql",
                        "ALTER TABLE users DROP COLUMN city;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_email ON users (email);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__rename.sql",
                        "ALTER INDEX users_email RENAME TO users_by_email;\n",
                        "U2__rename.sql",
                        "ALTER INDEX users_by_email RENAME TO users_email;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return Stream.of(indexes(migration), constraints(migration), objects(migration))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<RiskWarning> indexes(MigrationContext migration) {
        return migration.up(RenameIndex.class).stream()
                .flatMap(rename ->
                        Trace.index(migration, rename.change(), rename.change().index())
                                .filter(before -> differs(
                                        Follow.index(migration.upChanges(), before),
                                        now -> Follow.index(migration.rollbackChanges(), now),
                                        before))
                                .map(before -> lacking(migration, rename, "index", before))
                                .stream());
    }

    private Stream<RiskWarning> constraints(MigrationContext migration) {
        return migration.up(RenameConstraint.class).stream()
                .filter(rename -> Trace.table(
                                migration, rename.change(), rename.change().table())
                        .isPresent())
                .filter(rename -> differs(
                        Optional.of(rename.change().to()),
                        now -> Follow.constraint(
                                migration.rollbackChanges(), rename.change().table(), now),
                        rename.change().name()))
                .map(rename ->
                        lacking(migration, rename, "constraint", rename.change().name()));
    }

    private Stream<RiskWarning> objects(MigrationContext migration) {
        return migration.up(RenameObject.class).stream().flatMap(rename -> {
            ObjectKind kind = rename.change().kind();
            return Trace.object(
                    migration, rename.change(), kind, rename.change().name())
                    .filter(before -> differs(
                            Follow.object(migration.upChanges(), kind, before),
                            now -> Follow.object(migration.rollbackChanges(), kind, now),
                            before))
                    .map(before -> lacking(migration, rename, kind.words(), before))
                    .stream();
        });
    }

    /** Whether it has another name after the migration and does not get the old one back; one that the rollback drops is the matter of other checks. */
    private static boolean differs(
            Optional<SqlName> now, Function<SqlName, Optional<SqlName>> rollback, SqlName before) {
        return now.filter(name -> !name.equals(before))
                .flatMap(rollback)
                .filter(name -> !name.equals(before))
                .isPresent();
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<?> at, String what, SqlName before) {
        return Undo.lacking(
                migration,
                found(
                        migration,
                        at,
                        before,
                        "The " + what + " " + before
                                + " is renamed, and the rollback does not give it its name back."));
    }
}
