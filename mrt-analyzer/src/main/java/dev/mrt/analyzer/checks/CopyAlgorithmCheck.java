package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.Optional;
import org.apiguardian.api.API;

/** ALTER TABLE copies the table. */
@API(status = API.Status.INTERNAL)
public final class CopyAlgorithmCheck extends ChangeCheck<SetTableOption> {

    /** For the service loader. */
    public CopyAlgorithmCheck() {
        super(
                Rule.warning("MRT434", "mysql-copy-algorithm")
                        .finds("ALTER TABLE copies the table.")
                        .inProduction("Writers wait while the whole table is copied.")
                        .safely("ALGORITHM=INPLACE or INSTANT.")
                        .on(dev.mrt.api.sql.SqlDialect.MYSQL, dev.mrt.api.sql.SqlDialect.MARIADB)
                        .from("strong_migrations")
                        .bad(
                                MYSQL,
                                "V1__t.sql",
                                "CREATE TABLE t (id int PRIMARY KEY);\n",
                                "U1__t.sql",
                                "DROP TABLE t;\n",
                                "V2__x.sql",
                                "ALTER TABLE t ADD COLUMN a int, ALGORITHM=COPY;\n",
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
        return at.change().option().equals("ALGORITHM")
                        && at.change().text().toUpperCase(java.util.Locale.ROOT).contains("COPY")
                ? Danger.of(at.change().table(), "The whole table is copied while writers wait.")
                : Optional.empty();
    }
}
