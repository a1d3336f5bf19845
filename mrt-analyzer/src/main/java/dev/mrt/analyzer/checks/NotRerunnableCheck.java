package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.ORACLE;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SessionChange;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
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
                .on(MYSQL, MARIADB, ORACLE)
                .bad(
                        MYSQL,
                        "V1__t.sql",
                        "CREATE TABLE t (id int);\nCREATE TABLE u (id int);\n",
                        "U1__t.sql",
                        "DROP TABLE u;\nDROP TABLE t;\n")
                .good(
                        MYSQL,
                        "V1__t.sql",
                        "CREATE TABLE t (id int);\nCREATE TABLE u (id int);\n",
                        "U1__t.sql",
                        "DROP TABLE IF EXISTS u;\nDROP TABLE IF EXISTS t;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        MigrationContext back = Reversed.of(migration);
        boolean several = NonAtomicCheck.second(back).isPresent();
        boolean guarded = migration.rollbackChanges().stream().allMatch(at -> isGuarded(at.change()));
        return several && !guarded
                ? List.of(foundInRollback(migration, "", "If it stops half way, it cannot be run again."))
                : List.of();
    }

    private static boolean isGuarded(Change change) {
        if (change instanceof DropTable drop) {
            return drop.ifExists();
        }
        if (change instanceof DropColumn drop) {
            return drop.ifExists();
        }
        if (change instanceof DropIndex drop) {
            return drop.ifExists();
        }
        if (change instanceof DropConstraint drop) {
            return drop.ifExists();
        }
        if (change instanceof DropObject drop) {
            return drop.ifExists();
        }
        if (change instanceof AddColumn add) {
            return add.ifNotExists();
        }
        if (change instanceof CreateTable create) {
            return create.ifNotExists();
        }
        return change instanceof CreateObject create
                ? create.replace() || create.ifNotExists()
                : change instanceof SessionChange;
    }
}
