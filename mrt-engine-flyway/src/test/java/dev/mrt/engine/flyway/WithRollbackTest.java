package dev.mrt.engine.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.MigrationCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
class WithRollbackTest {

    private static final List<String> ROLLBACK = List.of("drop index i1", "drop table t1 -- all");
    private static final String WRITTEN = "drop index i1;\ndrop table t1 -- all\n;\n";

    @TempDir
    private Path root;

    private Chain chain;

    @BeforeEach
    void start() {
        chain = new Chain(root);
    }

    private static String rollback(Migration migration) {
        return migration.rollback().scriptOr(migration.location()).text();
    }

    private List<FileEdit> edit(int index, List<String> before, UnaryOperator<MrtConfigBuilder> more)
            throws IOException {
        MigrationCatalog catalog = chain.catalog(more);
        List<FileEdit> edits = catalog.withRollback(catalog.migrations().get(index), ROLLBACK, before);
        for (FileEdit edit : edits) {
            assertThat(Files.exists(edit.path())).isNotEqualTo(edit.isNew());
            Files.writeString(edit.path(), edit.text(), edit.charset());
        }
        return edits;
    }

    private List<FileEdit> edit(int index) throws IOException {
        return edit(index, List.of(), UnaryOperator.identity());
    }

    @Test
    void a_new_undo_script_stands_beside_its_migration_and_is_found() throws Exception {
        chain.sql("V1__a.sql", "select 1;")
                .sql("sub/V1_2__b_c.sql", "select 2;")
                .sql("V3.sql", "select 3;");
        assertThat(edit(1)).singleElement().matches(FileEdit::isNew);
        assertThat(Files.readString(chain.folder().resolve("sub/U1_2__b_c.sql")))
                .isEqualTo("-- Takes back V1_2__b_c.sql\n" + WRITTEN);
        List<Migration> read = chain.catalog().migrations();
        assertThat(read).extracting(m -> m.rollback().isPresent()).containsExactly(false, true, false);
        assertThat(rollback(read.get(1))).endsWith(WRITTEN);
        assertThat(read).extracting(m -> m.up().text()).containsExactly("select 1;\n", "select 2;\n", "select 3;\n");
        assertThat(chain.catalog().inventory()).isEmpty();
    }

    @Test
    void the_file_that_is_there_keeps_its_comments_mark_and_line_ends() throws Exception {
        chain.sql("V1__a.sql", "select 1;");
        Path undo = root.resolve("undo/V1__a.sql");
        Files.createDirectories(undo.getParent());
        Files.writeString(undo, "\uFEFF-- ours\r\n/* two\r\n lines */\r\n\r\ndrop table old;\r\n");
        assertThat(edit(0)).extracting(FileEdit::isNew, FileEdit::path).containsExactly(tuple(false, undo));
        assertThat(Files.readString(undo))
                .isEqualTo("\uFEFF-- ours\r\n/* two\r\n lines */\r\n\r\n" + WRITTEN.replace("\n", "\r\n"));
        assertThat(chain.folder()).isDirectoryContaining("glob:**V1__a.sql").isDirectoryNotContaining("glob:**U1*");
    }

    @Test
    void statements_come_first_behind_the_comments_of_the_migration() throws Exception {
        Path file = chain.folder().resolve("V1__a.sql");
        Files.createDirectories(file.getParent());
        Files.write(file, "-- \u00fc\r\n\r\nselect 1;\r\n".getBytes(StandardCharsets.ISO_8859_1));
        UnaryOperator<MrtConfigBuilder> latin = c -> c.engineOptions(Map.of("flyway.encoding", "ISO-8859-1"));
        assertThat(edit(0, List.of("create table keep (id int)"), latin)).hasSize(2);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .isEqualTo("-- \u00fc\r\n\r\ncreate table keep (id int);\r\nselect 1;\r\n");
        assertThat(rollback(chain.catalog(latin).migrations().get(0)))
                .isEqualTo("-- Takes back V1__a.sql\r\n" + WRITTEN.replace("\n", "\r\n"));
    }

    @Test
    void configured_names_and_places_are_used() throws Exception {
        chain.sql("V1__a.sql", "select 1;").sql("V2__b.sql", "select 2;").file("back/readme.txt", "here");
        UnaryOperator<MrtConfigBuilder> config =
                c -> c.undoPatterns(List.of("**/back/{V}{version}{sep}{desc}.undo{suffix}"))
                        .undoLocations(List.of(root.resolve("back").toString()));
        edit(1, List.of(), config);
        assertThat(root.resolve("back/V2__b.undo.sql")).exists();
        assertThat(rollback(chain.catalog(config).migrations().get(1))).endsWith(WRITTEN);
        assertThatThrownBy(() -> edit(0, List.of(), c -> c.undoPatterns(List.of("**/gone/{U}{version}{suffix}"))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("undoPatterns");
    }

    @Test
    void the_undo_prefix_of_flyway_and_the_folder_of_other_undo_scripts_are_used() throws Exception {
        chain.sql("V1__a.sql", "select 1;").sql("V2__b.sql", "select 2;").file("undo/X1__a.sql", "select -1;");
        UnaryOperator<MrtConfigBuilder> config = c -> c.engineOptions(Map.of("flyway.undoSqlMigrationPrefix", "X"));
        edit(1, List.of(), config);
        assertThat(root.resolve("undo/X2__b.sql")).exists();
        assertThat(rollback(chain.catalog(config).migrations().get(1))).endsWith(WRITTEN);
        assertThat(rollback(chain.catalog(config).migrations().get(0))).isEqualTo("select -1;\n");
    }

    @Test
    void what_has_no_undo_is_refused_with_the_reason() throws Exception {
        chain.sql("B1__base.sql", "select 1;").sql("V2__a.sql", "select 1;").sql("R__views.sql", "select 1;");
        assertThatThrownBy(() -> edit(0)).isInstanceOf(MrtException.class).hasMessageContaining("baseline");
        assertThatThrownBy(() -> edit(2)).isInstanceOf(MrtException.class).hasMessageContaining("repeatable");
    }

    @Test
    void a_java_migration_is_refused() throws Exception {
        chain.sql("V1__a.sql", "select 1;");
        List<String> places = List.of(chain.folder().toString(), "classpath:dev/mrt/engine/flyway/code");
        assertThatThrownBy(() -> edit(1, List.of(), c -> c.locations(places)))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Java class");
    }

    @Test
    void a_migration_in_a_jar_is_refused() throws Exception {
        Path jar = root.resolve("chain.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("injar/"));
            out.putNextEntry(new JarEntry("injar/V1__a.sql"));
            out.write("select 1;".getBytes(StandardCharsets.UTF_8));
        }
        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, null)) {
            var config = dev.mrt.api.MrtConfig.builder()
                    .locations(List.of("classpath:injar"))
                    .build();
            MigrationCatalog catalog =
                    new FlywayEngineProvider().catalog(new dev.mrt.api.spi.EngineContext(config, loader));
            assertThatThrownBy(() -> catalog.withRollback(catalog.migrations().get(0), ROLLBACK, List.of()))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("in a jar");
        }
    }
}
