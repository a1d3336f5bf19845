package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Text is converted to a character set that may not hold it. */
@API(status = API.Status.INTERNAL)
public final class CharsetCheck extends Check {

    /** For the service loader. */
    public CharsetCheck() {
        super(Rule.warning("MRT311", "lossy-charset-conversion")
                .finds("The text of a table is converted to another character set than utf8mb4.")
                .inProduction("Characters that the new character set lacks become question marks or stop the migration;"
                        + " converting back does not bring them back.")
                .safely(
                        "Convert to utf8mb4 only, and check for characters that do not fit before any other conversion.")
                .on(MYSQL, MARIADB)
                .from("sqle", "MySQL manual, \"Converting Character Sets\"")
                .bad(
                        MYSQL,
                        "V1__notes.sql",
                        "CREATE TABLE notes (id bigint PRIMARY KEY, body text) DEFAULT CHARSET utf8mb4;\n",
                        "U1__notes.sql",
                        "DROP TABLE notes;\n",
                        "V2__latin.sql",
                        "ALTER TABLE notes CONVERT TO CHARACTER SET latin1;\n",
                        "U2__latin.sql",
                        "ALTER TABLE notes CONVERT TO CHARACTER SET utf8mb4;\n")
                .good(
                        MYSQL,
                        "V1__notes.sql",
                        "CREATE TABLE notes (id bigint PRIMARY KEY, body text) DEFAULT CHARSET latin1;\n",
                        "U1__notes.sql",
                        "DROP TABLE notes;\n",
                        "V2__unicode.sql",
                        "ALTER TABLE notes CONVERT TO CHARACTER SET utf8mb4;\n",
                        "U2__unicode.sql",
                        "ALTER TABLE notes CONVERT TO CHARACTER SET latin1;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(tables(migration), columns(migration)).toList();
    }

    private Stream<RiskWarning> tables(MigrationContext migration) {
        return migration.up(SetTableOption.class).stream()
                .filter(set -> set.change().option().equals("CONVERT")
                        && isNarrow(set.change().text()))
                .filter(set -> Trace.table(migration, set.change(), set.change().table())
                        .isPresent())
                .map(set -> lossy(migration, set, set.change().table().toString()));
    }

    private Stream<RiskWarning> columns(MigrationContext migration) {
        return migration.up(RedefineColumn.class).stream()
                .filter(CharsetCheck::isNarrowed)
                .filter(set -> Trace.column(
                                migration,
                                set.change(),
                                set.change().table(),
                                set.change().column())
                        .isPresent())
                .map(set -> lossy(
                        migration,
                        set,
                        set.change().table() + "." + set.change().column()));
    }

    private static boolean isNarrowed(Occurrence<RedefineColumn> set) {
        String collation = set.change().to().collation();
        return collation != null && isNarrow(collation) && !collation.equals(collation(set));
    }

    private static @Nullable String collation(Occurrence<RedefineColumn> set) {
        return set.before()
                .table(set.change().table())
                .flatMap(table -> table.column(set.change().column()))
                .map(ColumnDefinition::collation)
                .orElse(null);
    }

    private static boolean isNarrow(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.contains("utf8mb4")
                && !lower.contains("utf16")
                && !lower.contains("utf32")
                && !lower.contains("binary");
    }

    private RiskWarning lossy(MigrationContext migration, Occurrence<?> at, String what) {
        return found(
                migration,
                at,
                what,
                "Converting " + what
                        + " loses the characters that the new character set lacks; converting back does not bring"
                        + " them back.");
    }
}
