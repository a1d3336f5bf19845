package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.ANY;
import static dev.mrt.api.sql.SqlDialect.H2;
import static dev.mrt.api.sql.SqlDialect.ORACLE;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.List;
import org.apiguardian.api.API;

/** A DROP takes dependants along that the script does not name. */
@API(status = API.Status.INTERNAL)
public final class DropCascadeCheck extends Check {

    /** For the service loader. */
    public DropCascadeCheck() {
        super(
                Rule.error("MRT215", "drop-cascade")
                        .finds(
                                "DROP ... CASCADE takes dependants along (views, foreign keys, whole columns), and the script"
                                        + " does not say which.")
                        .inProduction(
                                "What goes depends on what is there that day: a report view that someone added by hand goes,"
                                        + " too. A rollback that does not know of them cannot bring them back.")
                        .safely(
                                "Leave CASCADE out: the statement then fails and names the dependants. Drop those by name, and"
                                        + " make them again in the rollback.")
                        .on(POSTGRES, H2, ORACLE, ANY)
                        .from(
                                "pg-migration-lint/PGM202",
                                "bytebase/table.disallow-cascade",
                                "PostgreSQL manual, \"Dependency Tracking\"")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, active boolean);\nCREATE VIEW active_users AS SELECT id FROM users WHERE active;\n",
                                "U1__users.sql",
                                "DROP VIEW active_users;\nDROP TABLE users;\n",
                                "V2__drop_active.sql",
                                "ALTER TABLE users DROP COLUMN active CASCADE;\n",
                                "U2__drop_active.sql",
                                "ALTER TABLE users ADD COLUMN active boolean;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, active boolean);\nCREATE VIEW active_users AS SELECT id FROM users WHERE active;\n",
                                "U1__users.sql",
                                "DROP VIEW active_users;\nDROP TABLE users;\n",
                                "V2__drop_active.sql",
                                "DROP VIEW active_users;\nALTER TABLE users DROP COLUMN active;\n",
                                "U2__drop_active.sql",
                                "ALTER TABLE users ADD COLUMN active boolean;\nCREATE VIEW active_users AS SELECT id FROM users WHERE active;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.upChanges().stream()
                .filter(at -> cascades(at.change()) && isOld(migration, at.change()))
                .map(at -> taken(migration, at))
                .toList();
    }

    private static boolean cascades(Change change) {
        if (change instanceof DropTable drop) {
            return drop.cascade();
        }
        if (change instanceof DropColumn drop) {
            return drop.cascade();
        }
        if (change instanceof DropConstraint drop) {
            return drop.cascade();
        }
        return change instanceof DropObject drop && drop.cascade() && drop.kind() != ObjectKind.SCHEMA
                || change instanceof DropIndex index && index.cascade();
    }

    private static boolean isOld(MigrationContext migration, Change change) {
        if (change instanceof DropColumn drop) {
            return Trace.column(migration, change, drop.table(), drop.column()).isPresent();
        }
        if (change instanceof DropObject drop) {
            return Trace.object(migration, change, drop.kind(), drop.name()).isPresent()
                    && !(drop.ifExists()
                            && migration
                                    .before()
                                    .object(drop.kind(), drop.name(), null)
                                    .isEmpty());
        }
        if (change instanceof DropIndex drop) {
            return Trace.index(migration, change, drop.index()).isPresent();
        }
        SqlName table = change.subject();
        boolean guard = change instanceof DropTable drop
                && drop.ifExists()
                && migration.before().table(drop.table()).isEmpty();
        return table != null && !guard && Trace.table(migration, change, table).isPresent();
    }

    /** An error if what is known to go is not there after the rollback; else nobody knows that something goes. */
    private RiskWarning taken(MigrationContext migration, Occurrence<?> at) {
        SqlName name = at.change().subject();
        List<String> lost = Dependants.lost(migration, at);
        String what = lost.isEmpty()
                ? "whatever depends on it that day"
                : String.join(", ", lost) + ", which the rollback does not bring back";
        RiskWarning warning =
                found(migration, at, String.valueOf(name), "CASCADE on " + name + " takes along " + what + ".");
        return lost.isEmpty() && warning.severity() == Severity.ERROR ? warning.with(Severity.WARNING) : warning;
    }
}
