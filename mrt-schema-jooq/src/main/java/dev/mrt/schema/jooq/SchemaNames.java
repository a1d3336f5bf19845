package dev.mrt.schema.jooq;

import dev.mrt.api.MrtException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the schemas of a scope. jOOQ-meta takes a wrong name for an empty schema, and two of those are equal. */
final class SchemaNames {

    private SchemaNames() {}

    /**
     * Resolves names to the catalog's spelling: exactly, else ignoring case if that is unique.
     *
     * @param connection the database
     * @param product its product
     * @param wanted names, empty for all that are not the system's
     * @return the schemas to read, sorted; one empty name where the product has none
     * @throws SQLException if the catalog cannot be read
     * @throws MrtException if a name matches none or several
     */
    static List<String> resolve(Connection connection, Product product, List<String> wanted) throws SQLException {
        if (product.naming() == Product.Naming.NO_SCHEMAS) {
            return List.of("");
        }
        if (product.naming() == Product.Naming.CATALOGS && wanted.isEmpty()) {
            return List.of(currentCatalog(connection, product));
        }
        SortedSet<String> existing = existing(connection, product);
        return wanted.isEmpty()
                ? List.copyOf(existing)
                : wanted.stream()
                        .map(name -> resolve(name, existing))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String currentCatalog(Connection connection, Product product) throws SQLException {
        String catalog = connection.getCatalog();
        if (catalog == null || catalog.isEmpty()) {
            throw MrtException.database(
                    "The connection to " + product
                            + " is in no database, so there is nothing to read; name one in the URL.",
                    null);
        }
        return catalog;
    }

    private static SortedSet<String> existing(Connection connection, Product product) throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        boolean catalogs = product.naming() == Product.Naming.CATALOGS;
        try (ResultSet rows = catalogs
                ? connection.getMetaData().getCatalogs()
                : connection.getMetaData().getSchemas(connection.getCatalog(), null)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (!product.isSystemSchema(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String resolve(String name, SortedSet<String> existing) {
        if (existing.contains(name)) {
            return name;
        }
        List<String> alike =
                existing.stream().filter(one -> one.equalsIgnoreCase(name)).toList();
        if (alike.size() == 1) {
            return alike.get(0);
        }
        throw MrtException.usage(
                alike.isEmpty()
                        ? "There is no schema " + name + "; the database has "
                                + (existing.isEmpty() ? "none" : String.join(", ", existing)) + "."
                        : "There are several schemas like " + name + ": " + String.join(", ", alike)
                                + "; write one exactly.");
    }
}
