package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import java.util.List;
import org.apiguardian.api.API;

/** A foreign key is dropped, and the rollback does not add it again. */
@API(status = API.Status.INTERNAL)
public final class DropForeignKeyCheck extends Check {

    /** For the service loader. */
    public DropForeignKeyCheck() {
        super(
                Rule.error("MRT205", "drop-foreign-key-without-restore")
                        .finds("A foreign key is dropped, and the rollback does not add it again.")
                        .inProduction(
                                "After the rollback nothing keeps rows from referring to rows that are not there. The damage shows later, and"
                                        + " by then the foreign key cannot be added any more.")
                        .safely(
                                "Add the foreign key again in the rollback; in PostgreSQL as NOT VALID first, validated in a step of its own.")
                        .from("atlas/CD101", "pytest-mrt/MRT205")
                        .bad(
                                POSTGRES,
                                "V1__shop.sql",
                                "CREATE TABLE customer (id bigint PRIMARY KEY);\n"
                                        + "CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT invoice_customer"
                                        + " REFERENCES customer (id));\n",
                                "U1__shop.sql",
                                "DROP TABLE invoice;\nDROP TABLE customer;\n",
                                "V2__loosen.sql",
                                "ALTER TABLE invoice DROP CONSTRAINT invoice_customer;\nCREATE INDEX invoice_by_customer ON invoice"
                                        + " (customer_id);\n",
                                "U2__loosen.sql",
                                "DROP INDEX invoice_by_customer;\n")
                        .good(
                                POSTGRES,
                                "V1__shop.sql",
                                "CREATE TABLE customer (id bigint PRIMARY KEY);\n"
                                        + "CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT invoice_customer"
                                        + " REFERENCES customer (id));\n",
                                "U1__shop.sql",
                                "DROP TABLE invoice;\nDROP TABLE customer;\n",
                                "V2__loosen.sql",
                                "ALTER TABLE invoice DROP CONSTRAINT invoice_customer;\n",
                                "U2__loosen.sql",
                                "ALTER TABLE invoice ADD CONSTRAINT invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return Keys.drops(migration)
                .filter(Keys::isForeignKey)
                .filter(drop -> Keys.isGone(migration, drop) && !Keys.isRemade(migration, drop))
                .map(drop -> lacking(migration, drop))
                .toList();
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<DropConstraint> drop) {
        return Undo.lacking(
                migration,
                found(
                        migration,
                        drop,
                        drop.change().table() + "." + drop.change().name(),
                        "Foreign key " + drop.change().name() + " of table "
                                + drop.change().table() + " is dropped, and the rollback does not add it again."));
    }
}
