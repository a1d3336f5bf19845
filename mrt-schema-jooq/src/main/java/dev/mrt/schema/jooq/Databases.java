package dev.mrt.schema.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.cubrid.CUBRIDDatabase;
import org.jooq.meta.derby.DerbyDatabase;
import org.jooq.meta.duckdb.DuckDBDatabase;
import org.jooq.meta.firebird.FirebirdDatabase;
import org.jooq.meta.h2.H2Database;
import org.jooq.meta.hsqldb.HSQLDBDatabase;
import org.jooq.meta.jaxb.CatalogMappingType;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.RegexFlag;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.mariadb.MariaDBDatabase;
import org.jooq.meta.mysql.MySQLDatabase;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jooq.meta.sqlite.SQLiteDatabase;
import org.jooq.meta.trino.TrinoDatabase;

/** Makes jOOQ's readers, without its XML configuration. */
final class Databases {

    private Databases() {}

    /** Loads what a reader needs at least; fails with a {@link LinkageError} where that is not possible. */
    static void link() {
        AbstractDatabase database = new H2Database();
        configure(database, List.of("PUBLIC"));
        if (database.getDialect() == null) {
            throw new NoClassDefFoundError("jOOQ does not know its own dialects");
        }
    }

    /**
     * Makes a reader over a connection, which it neither closes nor changes.
     *
     * @param product the product
     * @param connection the connection
     * @param schemas the schemas in the catalog's spelling, an empty name where the product has none
     * @return the reader
     * @throws SQLException if the connection cannot say where it is
     */
    static AbstractDatabase open(Product product, Connection connection, List<String> schemas) throws SQLException {
        AbstractDatabase database = of(product);
        database.setConnection(connection);
        configure(database, schemas);
        if (product.hasCatalogs()) {
            CatalogMappingType catalog = new CatalogMappingType()
                    .withInputCatalog(connection.getCatalog())
                    .withSchemata(mapped(schemas));
            database.setConfiguredCatalogs(List.of(catalog));
        }
        return database;
    }

    private static AbstractDatabase of(Product product) {
        return switch (product) {
            case CUBRID -> new CUBRIDDatabase();
            case DERBY -> new DerbyDatabase();
            case DUCKDB -> new DuckDBDatabase();
            case FIREBIRD -> new FirebirdDatabase();
            case H2 -> new H2Database();
            case HSQLDB -> new HSQLDBDatabase();
            case MARIADB -> new MariaDBDatabase();
            case MYSQL -> new MySQLDatabase();
            case POSTGRES -> new PostgresDatabase();
            case SQLITE -> new SQLiteDatabase();
            case TRINO -> new TrinoDatabase();
        };
    }

    private static void configure(AbstractDatabase database, List<String> schemas) {
        database.setConfiguredSchemata(mapped(schemas));
        database.setIncludes(new String[] {".*"});
        database.setExcludes(new String[0]);
        database.setRegexFlags(List.of(RegexFlag.COMMENTS, RegexFlag.CASE_INSENSITIVE));
        // A part that cannot be read must not look like one that is not there.
        database.setOnError(OnError.FAIL);
        database.setIncludeRelations(true);
        database.setIncludeInvisibleColumns(true);
        // Both, or UNSIGNED and ZEROFILL of MySQL do not show.
        database.setSupportsUnsignedTypes(true);
        database.setIntegerDisplayWidths(true);
        // Or NUMERIC(10, 0) becomes an integer type.
        database.setForceIntegerTypesOnZeroScaleDecimals(false);
        database.setLogSlowQueriesAfterSeconds(0);
        database.setLogSlowResultsAfterSeconds(0);
    }

    private static List<SchemaMappingType> mapped(List<String> schemas) {
        return schemas.stream()
                .map(schema -> new SchemaMappingType().withInputSchema(schema))
                .toList();
    }
}
