package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback cannot be run again after it failed half way. */
@API(status = API.Status.INTERNAL)
public final class NotRerunnableCheck extends Check {

    /** For the service loader. */
    public NotRerunnableCheck() {
        super(Rule.info("MRT805", "rollback-not-rerunnable")
                .finds("A rollback of several statements on a database whose DDL commits has no IF EXISTS.")
                .inProduction("If it stops half way, running it again fails on what is gone already.")
                .safely("DROP … IF EXISTS in rollbacks on such databases.")
                .on(
                        dev.mrt.api.sql.SqlDialect.MYSQL,
                        dev.mrt.api.sql.SqlDialect.MARIADB,
                        dev.mrt.api.sql.SqlDialect.ORACLE)
                .bad(
                        MYSQL,
                        "V1__t.sql",
                        "CREATE TABLE t (id int);\nCREATE TABLE u (id int);\n",
                        "U1__t.sql",
                        "DROP TABLE u;\nDROP TABLE t;\n")
                .good(MYSQL, "V1__t.sql", "CREATE TABLE t (id int);\n", "U1__t.sql", "DROP TABLE t;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean several = migration.rollback().size() > 1;
        boolean guarded = migration.rollback(DropTable.class).stream()
                .allMatch(at -> at.change().ifExists());
        return several && !guarded
                ? List.of(foundInRollback(migration, "", "If it stops half way, it cannot be run again."))
                : List.of();
    }
}
