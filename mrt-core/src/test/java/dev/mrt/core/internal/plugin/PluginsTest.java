package dev.mrt.core.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.Seeder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    private static final DatabaseInfo H2 = new DatabaseInfo("H2", "2.4", 2, 4);
    private static final DatabaseInfo DERBY = new DatabaseInfo("Apache Derby", "10.17", 10, 17);
    private static final MrtConfig SQL_FILES =
            MrtConfig.builder().locations(List.of("db/sql")).build();

    private FakeClassPath path;

    @BeforeEach
    void empty(@TempDir Path folder) {
        path = new FakeClassPath(folder);
    }

    private Plugins plugins() throws Exception {
        return Plugins.of(path.loader());
    }

    private static MrtConfig with(String engine) {
        return MrtConfig.builder().engine(engine).build();
    }

    private static void assertUsage(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE))
                .hasMessageContainingAll(parts);
    }

    @Test
    void an_empty_class_path_tells_what_to_add() throws Exception {
        Plugins plugins = plugins();
        assertUsage(() -> plugins.engine(SQL_FILES), "No migration engine", "dev.mrt:mrt-engine-flyway");
        assertUsage(() -> plugins.introspector(H2, SQL_FILES), "No schema reader", "H2", "dev.mrt:mrt-schema-catalog");
        assertUsage(() -> plugins.dataReader(H2), "No data reader", "dev.mrt:mrt-schema-catalog");
        assertUsage(() -> plugins.seeder(H2), "No seeder", "dev.mrt:mrt-schema-catalog");
        assertUsage(() -> plugins.sandbox(new SandboxRequest("h2", SQL_FILES)), "No sandbox is on the class path");
        assertThat(plugins.loaded()).isEmpty();
        assertThat(plugins.problems()).isEmpty();
    }

    @Test
    void the_engine_that_recognises_the_files_is_taken() throws Exception {
        path.offers(MigrationEngineProvider.class, Fakes.SqlEngine.class.getName(), Fakes.XmlEngine.class.getName());
        Plugins plugins = plugins();
        assertThat(plugins.engine(SQL_FILES)).isInstanceOf(Fakes.SqlEngine.class);
        assertThat(plugins.engine(with("XML-files"))).isInstanceOf(Fakes.XmlEngine.class);
    }

    @Test
    void no_engine_or_several_for_the_files_is_an_error_that_names_them(@TempDir Path folder) throws Exception {
        path.offers(MigrationEngineProvider.class, Fakes.SqlEngine.class.getName(), Fakes.XmlEngine.class.getName());
        Plugins plugins = plugins();
        String place = folder.toString();
        MrtConfig other = MrtConfig.builder().locations(List.of(place)).build();
        assertUsage(() -> plugins.engine(other), place + " holds no migration. Check the path");
        assertUsage(
                () -> plugins.engine(other.with(c -> c.locations(List.of(place, place + "/no")))),
                place + "/no does not exist. Check the path");
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertUsage(
                () -> plugins.engine(other),
                "No migration engine recognises " + place,
                "available: sql-files, xml-files");
        assertUsage(() -> plugins.engine(MrtConfig.builder().build()), "names no location");
        MrtConfig both =
                MrtConfig.builder().locations(List.of("db/sql", "db/xml")).build();
        assertUsage(() -> plugins.engine(both), "Several", "SqlEngine", "XmlEngine");
        assertUsage(() -> plugins.engine(with("sqlfile")), "no migration engine sqlfile", "Did you mean sql-files?");
    }

    @Test
    void the_reader_with_the_highest_priority_that_supports_the_product_is_taken() throws Exception {
        path.offers(SchemaIntrospector.class, Fakes.Portable.class.getName(), Fakes.Fast.class.getName());
        Plugins plugins = plugins();
        assertThat(plugins.introspector(H2, SQL_FILES)).isInstanceOf(Fakes.Fast.class);
        assertThat(plugins.introspector(DERBY, SQL_FILES)).isInstanceOf(Fakes.Portable.class);
        assertThat(plugins.introspector(H2, SQL_FILES.with(c -> c.introspector("portable"))))
                .isInstanceOf(Fakes.Portable.class);
        assertThat(plugins.introspector("fast", H2)).containsInstanceOf(Fakes.Fast.class);
        assertThat(plugins.introspector("none", H2)).isEmpty();
        assertUsage(
                () -> plugins.introspector(DERBY, SQL_FILES.with(c -> c.introspector("fast"))),
                "fast cannot read Apache Derby",
                "portable");
        assertUsage(
                () -> plugins.introspector(H2, SQL_FILES.with(c -> c.introspector("portabel"))),
                "Did you mean portable?");
    }

    @Test
    void equal_priorities_are_an_error_and_a_product_that_nobody_supports_too() throws Exception {
        path.offers(Seeder.class, Fakes.OneSeeder.class.getName(), Fakes.OtherSeeder.class.getName())
                .offers(DataReader.class, Fakes.Rows.class.getName());
        Plugins plugins = plugins();
        assertUsage(() -> plugins.seeder(H2), "Several seeders", "OneSeeder", "OtherSeeder");
        assertThat(plugins.dataReader(H2)).isInstanceOf(Fakes.Rows.class);
        assertUsage(() -> plugins.dataReader(DERBY), "No data reader supports Apache Derby", "Rows");
    }

    @Test
    void a_sandbox_that_nobody_makes_is_an_error_with_the_names_there_are() throws Exception {
        path.offers(SandboxProvider.class, Fakes.H2Sandbox.class.getName(), Fakes.UrlSandbox.class.getName());
        Plugins plugins = plugins();
        assertThat(plugins.sandbox(new SandboxRequest("h2", SQL_FILES))).isInstanceOf(Fakes.H2Sandbox.class);
        assertUsage(
                () -> plugins.sandbox(new SandboxRequest("h3:2", SQL_FILES)),
                "the database h3:2",
                "available: h2.",
                "Did you mean h2?");
        assertUsage(() -> plugins.sandbox(new SandboxRequest(null, SQL_FILES)), "name a database", "h2");
        MrtConfig url = SQL_FILES.with(c -> c.jdbcUrl("jdbc:x://me:s3cret@host/db"));
        assertThat(plugins.sandbox(new SandboxRequest(null, url))).isInstanceOf(Fakes.UrlSandbox.class);
    }

    @Test
    void two_providers_with_one_id_are_refused_with_their_classes_and_jars() throws Exception {
        path.offers(MigrationEngineProvider.class, Fakes.SqlEngine.class.getName(), Fakes.SqlTwin.class.getName());
        assertUsage(this::plugins, "SQL-FILES", "Fakes$SqlEngine (", "Fakes$SqlTwin (", "test-classes");
    }

    @Test
    void a_provider_that_cannot_be_linked_is_left_out_and_named() throws Exception {
        path.compiles("Gone", "public class Gone {}")
                .compiles("Broken", Fakes.seeder("Broken", "extends Gone"))
                .compiles("Future", Fakes.seeder("Future", ""))
                .compiles("Late", Fakes.seeder("Late", "").replace("return true", "return new Gone() != null"))
                .compiles(
                        "Throwing",
                        Fakes.seeder("Throwing", "").replace("{ }", "{ throw new IllegalStateException(); }"))
                .loses("Gone")
                .isFromTheFuture("Future")
                .offers(
                        Seeder.class,
                        "Broken",
                        "Future",
                        "Late",
                        "Throwing",
                        "Nowhere",
                        Fakes.OneSeeder.class.getName());
        Plugins plugins = plugins();
        assertThat(plugins.seeder(H2)).isInstanceOf(Fakes.OneSeeder.class);
        assertThat(plugins.loaded()).extracting(Plugins.Loaded::className).contains("Late");
        assertThat(plugins.problems()).hasSize(5);
        assertThat(plugins.problems().toString())
                .contains("the class Gone is missing", "newer Java", "Throwing", "Nowhere", "The seeder Late (");
        assertUsage(() -> plugins.seeder(DERBY), "No seeder supports Apache Derby", "the class Gone is missing");
    }

    @Test
    void everything_loaded_is_listed_with_its_place() throws Exception {
        path.offers(SchemaIntrospector.class, Fakes.Portable.class.getName(), Fakes.Fast.class.getName())
                .offers(Seeder.class, Fakes.OneSeeder.class.getName());
        List<Plugins.Loaded> loaded = plugins().loaded();
        assertThat(loaded)
                .extracting(one -> one.port() + " " + one.id())
                .containsExactly(
                        "schema reader fast", "schema reader portable", "seeder " + Fakes.OneSeeder.class.getName());
        assertThat(loaded).allSatisfy(one -> assertThat(one.jar()).endsWith("test-classes"));
    }

    @Test
    void without_a_loader_the_threads_one_is_used() throws Exception {
        path.offers(SchemaIntrospector.class, Fakes.Portable.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(path.loader());
            assertThat(Plugins.of(null).loaded()).hasSize(1);
            thread.setContextClassLoader(null);
            assertThat(Plugins.of(null).loaded()).isEmpty();
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
