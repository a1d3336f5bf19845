package dev.mrt.schema.jooq;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/** Reads the schemas of a scope. */
final class JooqReader {

    private JooqReader() {}

    /**
     * Takes a snapshot.
     *
     * @param connection the database
     * @param product its product
     * @param facts an empty collection
     * @param scope what to read
     * @return the snapshot
     * @throws SQLException if tables cannot be read
     */
    static SchemaSnapshot read(Connection connection, Product product, Facts facts, SnapshotScope scope)
            throws SQLException {
        List<String> schemas = SchemaNames.resolve(connection, product, scope.schemas());
        if (schemas.isEmpty()) {
            return facts.build();
        }
        try (Quiet quiet = Quiet.please();
                SearchPath ignored = SearchPath.emptied(connection, product)) {
            Supplement supplement = Supplement.read(connection, product);
            AbstractDatabase database = Databases.open(product, connection, schemas);
            List<SchemaDefinition> found = database.getSchemata();
            if (found.size() != schemas.size()) {
                throw new SQLException("jOOQ finds the schemas " + found + " where there are " + schemas + ".");
            }
            SqliteText.warnOfUnreadable(connection, product, scope, facts);
            for (SchemaDefinition schema : found) {
                readSchema(connection, product, facts, scope, supplement, schema);
            }
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            throw cause == null ? new SQLException("jOOQ cannot read the schema: " + e.getMessage(), e) : cause;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
        return facts.build();
    }

    private static void readSchema(
            Connection connection,
            Product product,
            Facts facts,
            SnapshotScope scope,
            Supplement supplement,
            SchemaDefinition schema)
            throws SQLException {
        if (product.naming() == Product.Naming.SCHEMAS) {
            facts.object(new ObjectKey(ObjectKind.SCHEMA, schema.getName(), "", ""), Facet.TABLE);
        }
        TableReader tables = new TableReader(connection, product, facts, supplement);
        for (TableDefinition table : schema.getDatabase().getTables(schema)) {
            if (!table.isTableValuedFunction() && !scope.excludes(new TableRef(schema.getName(), table.getName()))) {
                tables.read(table);
            }
        }
        new TypeReader(facts).read(schema);
    }
}
