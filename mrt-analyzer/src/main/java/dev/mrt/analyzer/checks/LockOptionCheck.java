package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.Optional;
import org.apiguardian.api.API;

/** ALTER TABLE asks for a lock. */
@API(status = API.Status.INTERNAL)
public final class LockOptionCheck extends ChangeCheck<SetTableOption> {

    /** For the service loader. */
    public LockOptionCheck() {
        super(
                Rule.warning("MRT435", "mysql-lock")
                        .finds("ALTER TABLE asks for a lock.")
                        .inProduction("Writers, or everybody, wait until the change is done.")
                        .safely("LOCK=NONE.")
                        .on(dev.mrt.api.sql.SqlDialect.MYSQL, dev.mrt.api.sql.SqlDialect.MARIADB)
                        .from("strong_migrations")
                        .bad(
                                MYSQL,
                                "V1__t.sql",
                                "CREATE TABLE t (id int PRIMARY KEY);\n",
                                "U1__t.sql",
                                "DROP TABLE t;\n",
                                "V2__x.sql",
                                "ALTER TABLE t ADD COLUMN a int, LOCK=EXCLUSIVE;\n",
                                "U2__x.sql",
                                "SELECT 1;\n")
                        .good(
                                MYSQL,
                                "V1__t.sql",
                                "CREATE TABLE t (id int PRIMARY KEY);\n",
                                "U1__t.sql",
                                "DROP TABLE t;\n"),
                SetTableOption.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetTableOption> at) {
        return at.change().option().equals("LOCK")
                        && !at.change()
                                .text()
                                .toUpperCase(java.util.Locale.ROOT)
                                .matches(".*(?:NONE|DEFAULT).*")
                ? Danger.of(at.change().table(), "The change asks for a lock that others wait for.")
                : Optional.empty();
    }
}
