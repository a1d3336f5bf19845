package dev.mrt.schema.jooq;

import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/** SQLite keeps what users wrote, and jOOQ-meta reads keys from that with a parser that does not know everything. */
final class SqliteText {

    private SqliteText() {}

    /**
     * Names the tables whose text jOOQ cannot parse.
     *
     * @param connection the database
     * @param product its product; nothing happens unless it is SQLite
     * @param scope what is read
     * @param facts takes the warnings
     * @throws SQLException if the texts cannot be read
     */
    static void warnOfUnreadable(Connection connection, Product product, SnapshotScope scope, Facts facts)
            throws SQLException {
        if (product != Product.SQLITE) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select name, sql from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name")) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (!scope.excludes(new TableRef("", table)) && !isReadable(rows.getString(2))) {
                    facts.warning("jOOQ cannot parse the definition of table " + table
                            + ": its unique keys, names of keys and generated columns were not read.");
                }
            }
        }
    }

    private static boolean isReadable(String create) {
        try {
            DSL.using(SQLDialect.SQLITE).parser().parse(create);
            return true;
        } catch (ParserException e) {
            System.getLogger(SqliteText.class.getName())
                    .log(System.Logger.Level.DEBUG, "jOOQ cannot parse a table.", e);
            return false;
        }
    }
}
