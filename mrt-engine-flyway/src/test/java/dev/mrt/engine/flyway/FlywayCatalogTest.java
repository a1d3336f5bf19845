package dev.mrt.engine.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.api.spi.InventoryFinding.Kind;
import dev.mrt.api.spi.MigrationCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
class FlywayCatalogTest {

    @TempDir
    private Path root;

    private Chain chain;

    @BeforeEach
    void start() {
        chain = new Chain(root);
    }

    private static List<String> ids(MigrationCatalog catalog) {
        return catalog.migrations().stream().map(m -> m.id().value()).toList();
    }

    private static List<String> findings(MigrationCatalog catalog) {
        return catalog.inventory().stream().map(InventoryFinding::message).toList();
    }

    @Test
    void versions_are_ordered_as_numbers_and_named_as_written() throws Exception {
        chain.sql("V10__c.sql", "select 1;")
                .sql("V9__b.sql", "select 1;")
                .sql("V001.1__a.sql", "select 1;")
                .sql("V1_2__d.sql", "select 1;")
                .sql("R__views.sql", "select 1;")
                .sql("R__a_b.sql", "select 1;");
        assertThat(ids(chain.catalog())).containsExactly("001.1", "1_2", "9", "10", "R:a b", "R:views");
        assertThat(chain.catalog().migrations().get(4).kind()).isEqualTo(MigrationKind.REPEATABLE);
    }

    @Test
    void an_undo_script_may_stand_beside_its_migration_or_in_a_sibling_folder() throws Exception {
        chain.sql("V1__a.sql", "select 1;")
                .sql("sub/V2__b.sql", "select 1;")
                .sql("V3__c.sql", "select 1;")
                .sql("V4__d.sql", "select 1;")
                .sql("U1__a.sql", "select -1;")
                .file("undo/U2.sql", "select -2;")
                .file("rollback/V3__c_rollback.sql", "select -3;")
                .file("down/V4__d.sql", "-- nothing");
        List<Migration> migrations = chain.catalog().migrations();
        assertThat(migrations)
                .extracting(m -> m.rollback().scriptOr(m.location()).location().file())
                .containsExactly("U1__a.sql", "U2.sql", "V3__c_rollback.sql", "down/V4__d.sql");
        assertThat(migrations.get(3).rollback()).isInstanceOf(Rollback.Scripted.class);
        assertThat(migrations.get(1).location().file()).isEqualTo("sub/V2__b.sql");
        assertThat(chain.catalog().inventory()).isEmpty();
    }

    @Test
    void the_files_of_a_chain_can_be_shown_and_edited() throws Exception {
        chain.sql("V4__d.sql", "select 4;").file("down/V4__d.sql", "select -4;").sql("U5__gone.sql", "-- nobody");
        MigrationCatalog catalog = chain.catalog();
        Migration only = catalog.migrations().get(0);
        SourceLocation undo = only.rollback().scriptOr(only.location()).location();
        SourceLocation orphan = catalog.inventory().get(0).location();
        assertThat(catalog.text(only.location())).contains("select 4;\n");
        assertThat(catalog.path(only.location())).contains(root.resolve("migration/V4__d.sql"));
        assertThat(catalog.text(undo.at(1))).contains("select -4;\n");
        assertThat(catalog.path(undo)).contains(root.resolve("down/V4__d.sql"));
        assertThat(catalog.text(orphan)).contains("-- nobody\n");
        assertThat(catalog.text(SourceLocation.of("V9__other.sql"))).isEmpty();
        assertThat(catalog.path(SourceLocation.of("V9__other.sql"))).isEmpty();
    }

    @Test
    void an_undo_script_that_is_named_after_something_else_is_told() throws Exception {
        chain.sql("V1__add_phone.sql", "select 1;")
                .sql("U1__drop_phone.sql", "select 1;")
                .sql("V2__add_email.sql", "select 1;")
                .sql("U2__add_phone.sql", "select 1;")
                .sql("V3__c.sql", "select 1;")
                .sql("U3.sql", "select 1;")
                .sql("V4__Index-on_users.sql", "select 1;")
                .sql("U4__undo_index_on_users.sql", "select 1;");
        assertThat(chain.catalog().inventory()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ROLLBACK_NAMED_OTHERWISE);
            assertThat(finding.location().file()).isEqualTo("U2__add_phone.sql");
            assertThat(finding.message()).contains("version 2", "V2__add_email.sql");
        });
    }

    @Test
    void the_configuration_of_an_undo_script_is_known() throws Exception {
        chain.sql("V1__a.sql", "select 1;")
                .sql("U1__a.sql", "select 1;")
                .sql("U1__a.sql.conf", "executeInTransaction=false");
        assertThat(chain.catalog().migrations().get(0).flags()).containsExactly(Flag.ROLLBACK_NON_TRANSACTIONAL);
    }

    @Test
    void undo_locations_and_patterns_are_the_users() throws Exception {
        chain.sql("V1__a.sql", "select 1;").file("back/reverse-1.sql", "select -1;");
        MigrationCatalog catalog =
                chain.catalog(c -> c.undoLocations(List.of(root.resolve("back").toString()))
                        .undoPatterns(List.of("reverse-{version}{suffix}")));
        assertThat(catalog.migrations().get(0).rollback()).isInstanceOf(Rollback.Scripted.class);
        assertThatThrownBy(() -> chain.catalog(c -> c.undoPatterns(List.of("{nonsense}{version}"))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("{nonsense}");
    }

    @Test
    void a_missing_undo_script_says_what_was_looked_for() throws Exception {
        chain.sql("V7__a.sql", "select 1;");
        Rollback rollback = chain.catalog().migrations().get(0).rollback();
        assertThat(rollback.description())
                .contains("version 7", "U7__*.sql", chain.folder().toString());
    }

    @Test
    void what_is_odd_is_told() throws Exception {
        chain.sql("V1__a.sql", "select 1;")
                .sql("U9__gone.sql", "select 1;")
                .sql("V2_b.sql", "select 1;")
                .sql("v3__c.sql", "select 1;")
                .sql("readme.txt", "V1__x.sql");
        assertThat(ids(chain.catalog())).containsExactly("1");
        assertThat(findings(chain.catalog()))
                .hasSize(3)
                .anyMatch(message -> message.contains("V2_b.sql") && message.contains("\"2_b\""))
                .anyMatch(message -> message.contains("v3__c.sql"))
                .anyMatch(message -> message.contains("U9__gone.sql") && message.contains("no migration"));
        assertThat(chain.catalog().inventory())
                .extracting(InventoryFinding::kind)
                .containsExactly(Kind.NOT_A_MIGRATION, Kind.NOT_A_MIGRATION, Kind.ROLLBACK_WITHOUT_MIGRATION);
    }

    @Test
    void two_scripts_of_one_version_are_both_named() throws Exception {
        chain.sql("V1__a.sql", "select 1;").sql("V1.0__b.sql", "select 1;");
        assertThatThrownBy(chain::catalog)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("V1__a.sql")
                .hasMessageContaining("V1.0__b.sql");
    }

    @Test
    void two_undo_scripts_of_one_version_are_both_named() throws Exception {
        chain.sql("V1__a.sql", "select 1;").sql("U1__a.sql", "select 1;").file("rollback/V1__a.sql", "select 1;");
        assertThatThrownBy(chain::catalog)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("U1__a.sql")
                .hasMessageContaining("rollback/V1__a.sql");
    }

    @Test
    void a_missing_or_empty_folder_is_a_mistake() throws Exception {
        assertThatThrownBy(chain::catalog)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining(chain.folder().toString())
                .hasMessageContaining("does not exist");
        Files.createDirectories(chain.folder());
        assertThatThrownBy(chain::catalog)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("no migrations in " + chain.folder());
    }

    @Test
    void a_script_in_another_encoding_is_named() throws Exception {
        chain.sql("V1__a.sql", "select 1;");
        Files.write(chain.folder().resolve("V2__b.sql"), "select 'é';".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(chain::catalog)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("V2__b.sql is not UTF-8 text");
        assertThat(chain.catalog(c -> c.engineOptions(Map.of("flyway.encoding", "ISO-8859-1")))
                        .migrations()
                        .get(1)
                        .up()
                        .text())
                .contains("'é'");
    }

    @Test
    void a_script_configuration_says_that_it_runs_outside_a_transaction() throws Exception {
        chain.sql("V1__a.sql", "select 1;")
                .sql("V2__b.sql", "select 1;")
                .sql("V2__b.sql.conf", "executeInTransaction=false");
        assertThat(chain.catalog().migrations())
                .extracting(Migration::flags)
                .containsExactly(java.util.Set.of(), java.util.Set.of(Flag.NON_TRANSACTIONAL));
    }

    @Test
    void a_baseline_script_is_run_only_where_what_it_stands_for_is_gone() throws Exception {
        chain.sql("B5__all.sql", "select 1;").sql("V6__f.sql", "select 1;");
        assertThat(ids(chain.catalog())).containsExactly("5", "6");
        assertThat(chain.catalog().migrations().get(0).kind()).isEqualTo(MigrationKind.BASELINE);
        chain.sql("V1__a.sql", "select 1;");
        assertThat(ids(chain.catalog())).containsExactly("1", "6");
        assertThat(findings(chain.catalog())).singleElement().asString().contains("B5__all.sql is not run");
    }

    @Test
    void the_naming_of_flyway_is_configurable() throws Exception {
        chain.sql("M1-a.ddl", "select 1;")
                .sql("X1-a.ddl", "select -1;")
                .file("flyway.conf", "flyway.sqlMigrationPrefix=M", "flyway.sqlMigrationSuffixes=.ddl,.sql");
        MigrationCatalog catalog = chain.catalog(c -> c.configFiles(List.of(root.resolve("flyway.conf")))
                .engineOptions(Map.of("flyway.sqlMigrationSeparator", "-", "flyway.undoSqlMigrationPrefix", "X")));
        assertThat(ids(catalog)).containsExactly("1");
        assertThat(catalog.migrations().get(0).rollback()).isInstanceOf(Rollback.Scripted.class);
    }

    @Test
    void a_target_ends_the_chain() throws Exception {
        chain.sql("V1__a.sql", "select 1;").sql("V2__b.sql", "select 1;").sql("V3__c.sql", "select 1;");
        assertThat(ids(chain.catalog(c -> c.engineOptions(Map.of("flyway.target", "2")))))
                .containsExactly("1", "2");
    }

    @Test
    void wildcards_are_read_as_flyway_reads_them() throws Exception {
        chain.file("mod/a/db/V1__a.sql", "select 1;")
                .file("mod/b/db/V2__b.sql", "select 1;")
                .file("mod/b/other/V3__c.sql", "select 1;");
        assertThat(ids(chain.catalog(c -> c.locations(List.of("filesystem:" + root + "/mod/*/db")))))
                .containsExactly("1", "2");
        assertThat(ids(chain.catalog(c -> c.locations(List.of(root + "/mod/**/db")))))
                .containsExactly("1", "2");
    }
}
