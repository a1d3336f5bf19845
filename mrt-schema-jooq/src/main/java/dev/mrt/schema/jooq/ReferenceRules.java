package dev.mrt.schema.jooq;

import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What foreign keys of a table do when their target goes away, from {@link DatabaseMetaData#getImportedKeys}: jOOQ-meta 3.19 does not tell.
 *
 * @param rules each key with the columns it has
 */
record ReferenceRules(List<Rule> rules) {

    /** What a product without rules does. */
    private static final String NO_ACTION = "NO ACTION";

    /**
     * One key's rules.
     *
     * @param name the key's name, {@code null} if it has none
     * @param target the table referred to
     * @param columns the referring columns
     * @param onDelete in upper case
     * @param onUpdate in upper case
     * @param deferrable empty if its check cannot wait
     */
    record Rule(
            @Nullable String name,
            String target,
            List<String> columns,
            String onDelete,
            String onUpdate,
            String deferrable) {}

    static ReferenceRules read(Connection connection, Product product, TableRef table) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        try (ResultSet rows = importedKeys(connection, product, table)) {
            while (rows.next()) {
                if (rows.getInt("KEY_SEQ") <= 1) {
                    rules.add(new Rule(
                            rows.getString("FK_NAME"),
                            rows.getString("PKTABLE_NAME"),
                            new ArrayList<>(),
                            rule(rows.getInt("DELETE_RULE")),
                            rule(rows.getInt("UPDATE_RULE")),
                            deferrable(product, rows.getInt("DEFERRABILITY"))));
                }
                if (!rules.isEmpty()) {
                    rules.get(rules.size() - 1).columns().add(rows.getString("FKCOLUMN_NAME"));
                }
            }
        }
        return new ReferenceRules(rules);
    }

    private static ResultSet importedKeys(Connection connection, Product product, TableRef table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return switch (product.naming()) {
            case SCHEMAS -> metaData.getImportedKeys(connection.getCatalog(), table.schema(), table.name());
            case CATALOGS -> metaData.getImportedKeys(table.schema(), null, table.name());
            case NO_SCHEMAS -> metaData.getImportedKeys(null, null, table.name());
        };
    }

    /** By name where names are real, else by columns and target. */
    Rule of(String name, TableRef target, List<String> columns) {
        return rules.stream()
                .filter(rule -> name.equals(rule.name()))
                .findFirst()
                .or(() -> rules.stream()
                        .filter(rule ->
                                rule.columns().equals(columns) && target.name().equalsIgnoreCase(rule.target()))
                        .findFirst())
                .orElse(new Rule(name, target.name(), columns, NO_ACTION, NO_ACTION, ""));
    }

    private static String rule(int code) {
        return switch (code) {
            case DatabaseMetaData.importedKeyCascade -> "CASCADE";
            case DatabaseMetaData.importedKeySetNull -> "SET NULL";
            case DatabaseMetaData.importedKeySetDefault -> "SET DEFAULT";
            case DatabaseMetaData.importedKeyRestrict -> "RESTRICT";
            default -> NO_ACTION;
        };
    }

    /** The driver of SQLite calls every key deferrable. */
    private static String deferrable(Product product, int code) {
        if (product == Product.SQLITE) {
            return "";
        }
        return switch (code) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> "initially deferred";
            case DatabaseMetaData.importedKeyInitiallyImmediate -> "initially immediate";
            default -> "";
        };
    }
}
