package dev.mrt.core.internal.check;

import dev.mrt.api.jdbc.SqlMask;
import dev.mrt.api.model.Migration;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells MariaDB from MySQL, which one sandbox serves. */
final class MySqlFamily {

    /** What MySQL 8.4 refuses (MariaDB documentation, "Incompatibilities and Feature Differences Between MariaDB and MySQL"). */
    private static final Pattern MARIADB_ALONE = Pattern.compile("(?i)\\b(?:create\\s+(?:or\\s+replace\\s+)?sequence"
            + "|create\\s+or\\s+replace\\s+(?:temporary\\s+)?table|system\\s+versioning|uca1400_\\w+"
            + "|(?:add|drop|modify|change)\\s+(?:column\\s+|index\\s+|key\\s+)?if\\s+(?:not\\s+)?exists"
            + "|drop\\s+index\\s+if\\s+exists|create\\s+(?:unique\\s+)?index\\s+if\\s+not\\s+exists"
            + "|engine\\s*=\\s*(?:aria|columnstore))\\b");

    private MySqlFamily() {}

    /**
     * Decides.
     *
     * @param reason why it is one of them
     * @param chain the migrations, looked at if the reason does not name the product
     */
    static SqlDialect of(String reason, List<Migration> chain) {
        String words = reason.toLowerCase(Locale.ROOT);
        boolean mysql = words.contains("mysql");
        boolean mariadb = words.contains("mariadb");
        if (mysql != mariadb) {
            return mysql ? SqlDialect.MYSQL : SqlDialect.MARIADB;
        }
        boolean alone = chain.stream()
                .anyMatch(migration ->
                        MARIADB_ALONE.matcher(SqlMask.of(migration.up().text())).find());
        return alone ? SqlDialect.MARIADB : SqlDialect.MYSQL;
    }
}
