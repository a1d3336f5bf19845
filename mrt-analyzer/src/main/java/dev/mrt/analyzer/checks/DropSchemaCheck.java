package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.AlterDatabase;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A schema or database is dropped with all that is in it. */
@API(status = API.Status.INTERNAL)
public final class DropSchemaCheck extends Check {

    /** For the service loader. */
    public DropSchemaCheck() {
        super(Rule.error("MRT214", "drop-schema-or-database")
                .finds("A schema or a whole database is dropped with everything that is in it.")
                .inProduction(
                        "Every table, row, view and routine in it is gone for good, also those that no script names.")
                .safely("Drop the objects by name, each in the release after the one in which it was last used, and the"
                        + " empty schema at the end.")
                .from("squawk/ban-drop-database", "pgls/banDropSchema", "atlas/DS101", "flyway/RG03")
                .bad(
                        POSTGRES,
                        "V1__sales.sql",
                        "CREATE SCHEMA sales;\nCREATE TABLE sales.invoice (id bigint PRIMARY KEY);\n",
                        "U1__sales.sql",
                        "DROP TABLE sales.invoice;\nDROP SCHEMA sales;\n",
                        "V2__drop_sales.sql",
                        "DROP SCHEMA sales CASCADE;\n",
                        "U2__drop_sales.sql",
                        "CREATE SCHEMA sales;\n")
                .good(
                        POSTGRES,
                        "V1__sales.sql",
                        "CREATE SCHEMA sales;\nCREATE TABLE sales.invoice (id bigint PRIMARY KEY);\n",
                        "U1__sales.sql",
                        "DROP TABLE sales.invoice;\nDROP SCHEMA sales;\n",
                        "V2__retire_sales.sql",
                        "ALTER SCHEMA sales RENAME TO sales_retired;\n",
                        "U2__retire_sales.sql",
                        "ALTER SCHEMA sales_retired RENAME TO sales;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(
                        migration.up(DropObject.class).stream()
                                .filter(drop -> drop.change().kind() == ObjectKind.SCHEMA)
                                .filter(drop -> Trace.object(
                                                migration,
                                                drop.change(),
                                                ObjectKind.SCHEMA,
                                                drop.change().name())
                                        .isPresent())
                                .flatMap(drop -> schema(migration, drop).stream()),
                        migration.up(AlterDatabase.class).stream()
                                .filter(drop -> dropsAll(drop.change()))
                                .map(drop -> found(
                                        migration,
                                        drop,
                                        String.valueOf(drop.change().name()),
                                        drop.change().action()
                                                + " loses everything that is in it; no rollback brings it back.")))
                .toList();
    }

    private static boolean dropsAll(AlterDatabase change) {
        return Set.of("DROP DATABASE", "DROP ALL OBJECTS", "DROP OWNED")
                .contains(change.action().toUpperCase(Locale.ROOT));
    }

    private Optional<RiskWarning> schema(MigrationContext migration, Occurrence<DropObject> drop) {
        SqlName schema = drop.change().name();
        long tables = drop.before().tables().stream()
                .filter(table -> table.name().schema().equals(schema.name()))
                .count();
        boolean known = drop.before().object(ObjectKind.SCHEMA, schema, null).isPresent();
        if (!known && tables == 0 && drop.change().ifExists()) {
            return Optional.empty();
        }
        boolean takesAll = drop.change().cascade() || migration.dialect().isMySqlLike();
        if (takesAll) {
            String what =
                    tables == 0 ? "everything in it" : tables + (tables == 1 ? " table" : " tables") + " with all rows";
            return Optional.of(found(
                    migration,
                    drop,
                    schema,
                    "Dropping schema " + schema + " loses " + what + "; no rollback brings that back."));
        }
        boolean remade = !Undo.isWritten(migration)
                || migration.restored().object(ObjectKind.SCHEMA, schema, null).isPresent();
        return remade
                ? Optional.empty()
                : Optional.of(Undo.lacking(
                        migration,
                        found(
                                migration,
                                drop,
                                schema,
                                "Schema " + schema + " is dropped, and the rollback does not make it again.")));
    }
}
