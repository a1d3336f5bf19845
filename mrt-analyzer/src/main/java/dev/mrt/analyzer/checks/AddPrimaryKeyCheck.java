package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A primary key is built under an exclusive lock. */
@API(status = API.Status.INTERNAL)
public final class AddPrimaryKeyCheck extends ChangeCheck<Change> {

    /** For the service loader. */
    public AddPrimaryKeyCheck() {
        super(
                Rule.warning("MRT418", "add-primary-key-locking")
                        .finds("ADD PRIMARY KEY without USING INDEX on a table that was there before.")
                        .inProduction(
                                "Everybody waits while the index is built, and while columns are checked for NULL.")
                        .safely(
                                "CREATE UNIQUE INDEX CONCURRENTLY, set the columns NOT NULL, then ADD PRIMARY KEY USING INDEX.")
                        .on(POSTGRES)
                        .from("squawk/adding-serial-primary-key-field", "atlas/PG104")
                        .bad(
                                POSTGRES,
                                "V1__log.sql",
                                "CREATE TABLE log (id bigint);\n",
                                "U1__log.sql",
                                "DROP TABLE log;\n",
                                "V2__x.sql",
                                "ALTER TABLE log ADD CONSTRAINT log_pk PRIMARY KEY (id);\n",
                                "U2__x.sql",
                                "ALTER TABLE log DROP CONSTRAINT log_pk;\n")
                        .good(
                                POSTGRES,
                                "V1__log.sql",
                                "CREATE TABLE log (id bigint NOT NULL);\n",
                                "U1__log.sql",
                                "DROP TABLE log;\n",
                                "V2__x.sql",
                                "CREATE UNIQUE INDEX CONCURRENTLY log_pk ON log (id);\n",
                                "U2__x.sql",
                                "DROP INDEX CONCURRENTLY log_pk;\n",
                                "V3__x.sql",
                                "ALTER TABLE log ADD CONSTRAINT log_pk PRIMARY KEY USING INDEX log_pk;\n",
                                "U3__x.sql",
                                "ALTER TABLE log DROP CONSTRAINT log_pk;\n"),
                Change.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<Change> at) {
        if (at.change() instanceof AddColumn add) {
            return add.constraints().stream().anyMatch(each -> each.kind() == Kind.PRIMARY_KEY)
                    ? Danger.of(add.table(), "Everybody waits for " + add.table() + " while the primary key is built.")
                    : Optional.empty();
        }
        if (!(at.change() instanceof AddConstraint add) || add.constraint().kind() != Kind.PRIMARY_KEY) {
            return Optional.empty();
        }
        if (add.constraint().usingIndex() == null) {
            return Danger.of(add.table(), "Everybody waits for " + add.table() + " while the primary key is built.");
        }
        return isNullable(at, add)
                ? Danger.of(
                        add.table(),
                        "Everybody waits for " + add.table() + " while the columns of the key are checked for NULL.")
                : Optional.empty();
    }

    private static boolean isNullable(Occurrence<Change> at, AddConstraint add) {
        SqlName index = add.constraint().usingIndex();
        return index != null
                && at.before().index(index, null).stream()
                        .flatMap(known -> known.columns().stream())
                        .anyMatch(column -> !at.before().hasNotNullCheck(add.table(), column)
                                && at.before()
                                        .table(add.table())
                                        .flatMap(table -> table.column(column))
                                        .filter(ColumnDefinition::nullable)
                                        .isPresent());
    }
}
