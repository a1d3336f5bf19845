package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.util.Collection;
import java.util.Set;

/** Providers that are only chosen, never used. */
final class Fakes {

    private Fakes() {}

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("only chosen");
    }

    static String seeder(String name, String inheritance) {
        return """
                import dev.mrt.api.schema.*;
                import dev.mrt.api.spi.*;
                public class %s %s implements Seeder {
                    public %s() { }
                    public boolean supports(DatabaseInfo database) { return true; }
                    public int priority() { return 0; }
                    public SeedResult seed(java.sql.Connection c, SchemaSnapshot s, SeedRequest r) { return null; }
                    public SeedResult write(java.sql.Connection c, SchemaSnapshot b, SchemaSnapshot n, SeedRequest r) { return null; }
                }
                """.formatted(name, inheritance, name);
    }

    abstract static class Engine implements MigrationEngineProvider {

        private final String id;
        private final String suffix;

        Engine(String id, String suffix) {
            this.id = id;
            this.suffix = suffix;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public boolean recognises(MrtConfig config) {
            return config.locations().stream().anyMatch(location -> location.endsWith(suffix));
        }

        @Override
        public String engineVersion() {
            throw unused();
        }

        @Override
        public MigrationCatalog catalog(EngineContext context) {
            throw unused();
        }

        @Override
        public MigrationEngine open(EngineContext context, ConnectionSource database) {
            throw unused();
        }
    }

    public static final class SqlEngine extends Engine {
        public SqlEngine() {
            super("sql-files", "sql");
        }
    }

    public static final class SqlTwin extends Engine {
        public SqlTwin() {
            super("SQL-FILES", "sql");
        }
    }

    public static final class XmlEngine extends Engine {
        public XmlEngine() {
            super("xml-files", "xml");
        }
    }

    public static class Portable implements SchemaIntrospector {

        @Override
        public String id() {
            return "portable";
        }

        @Override
        public boolean supports(DatabaseInfo database) {
            return true;
        }

        @Override
        public int priority() {
            return 50;
        }

        @Override
        public Set<Facet> covers(DatabaseInfo database) {
            throw unused();
        }

        @Override
        public SchemaSnapshot snapshot(Connection connection, SnapshotScope scope) {
            throw unused();
        }
    }

    public static final class Fast extends Portable {

        @Override
        public String id() {
            return "fast";
        }

        @Override
        public boolean supports(DatabaseInfo database) {
            return database.is("H2");
        }

        @Override
        public int priority() {
            return 100;
        }
    }

    public static class OneSeeder implements Seeder {

        @Override
        public boolean supports(DatabaseInfo database) {
            return database.is("H2");
        }

        @Override
        public int priority() {
            return 100;
        }

        @Override
        public SeedResult seed(Connection connection, SchemaSnapshot schema, SeedRequest request) {
            throw unused();
        }

        @Override
        public SeedResult write(Connection connection, SchemaSnapshot before, SchemaSnapshot now, SeedRequest request) {
            throw unused();
        }
    }

    public static final class OtherSeeder extends OneSeeder {}

    public static final class Rows implements DataReader {

        @Override
        public boolean supports(DatabaseInfo database) {
            return database.is("H2");
        }

        @Override
        public int priority() {
            return 100;
        }

        @Override
        public DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables) {
            throw unused();
        }
    }

    public static class H2Sandbox implements SandboxProvider {

        @Override
        public String id() {
            return "h2";
        }

        @Override
        public boolean accepts(SandboxRequest request) {
            return "h2".equals(request.database());
        }

        @Override
        public Sandbox open(SandboxRequest request) {
            throw unused();
        }
    }

    public static final class UrlSandbox extends H2Sandbox {

        @Override
        public String id() {
            return "url";
        }

        @Override
        public boolean accepts(SandboxRequest request) {
            return request.config().jdbcUrl() != null;
        }
    }
}
