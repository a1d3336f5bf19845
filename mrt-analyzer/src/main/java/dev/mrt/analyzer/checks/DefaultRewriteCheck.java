package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** A new column with a default rewrites the table on old versions. */
@API(status = API.Status.INTERNAL)
public final class DefaultRewriteCheck extends ChangeCheck<AddColumn> {

    /** For the service loader. */
    public DefaultRewriteCheck() {
        super(
                Rule.warning("MRT405", "default-rewrite")
                        .finds(
                                "ADD COLUMN with a default on PostgreSQL before 11 or MySQL before 8, or on PostgreSQL with a domain that has constraints.")
                        .inProduction("Everybody waits while the whole table is written anew.")
                        .safely("Add the column without a default, set the default, and fill old rows in batches.")
                        .on(POSTGRES, SqlDialect.MYSQL)
                        .from("squawk/adding-field-with-default", "pytest-mrt/MRT405")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text DEFAULT 'x';\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n")
                        .onVersion(10)
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n"),
                AddColumn.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddColumn> at) {
        AddColumn add = at.change();
        if (isConstrainedDomain(at)) {
            return Danger.of(
                    add.table(),
                    "Table " + add.table() + " is rewritten, as "
                            + add.column().type().text() + " is a domain with constraints.");
        }
        int first = migration.dialect() == POSTGRES ? FIRST_POSTGRES : FIRST_MYSQL;
        boolean old = migration.majorVersion() > 0 && migration.majorVersion() < first;
        return old && add.column().defaultExpression() != null
                ? Danger.of(
                        add.table(),
                        "Table " + add.table() + " is rewritten on version " + migration.majorVersion() + ".")
                : Optional.empty();
    }

    /** PostgreSQL manual, "ALTER TABLE", Notes. */
    private static boolean isConstrainedDomain(Occurrence<AddColumn> at) {
        String type = at.change().column().type().name();
        int dot = type.lastIndexOf('.');
        if (type.isEmpty() || dot == type.length() - 1) {
            return false;
        }
        SqlName name = new SqlName(dot < 0 ? "" : type.substring(0, dot), type.substring(dot + 1), type);
        return at.before().object(ObjectKind.DOMAIN, name, null).stream()
                .map(domain -> domain.definition().toUpperCase(Locale.ROOT))
                .anyMatch(text -> text.contains("CHECK") || text.contains("NOT NULL"));
    }

    private static final int FIRST_POSTGRES = 11;
    private static final int FIRST_MYSQL = 8;
}
