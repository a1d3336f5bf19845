package dev.mrt.engine.flyway;

import static dev.mrt.engine.flyway.Chain.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfig.Callbacks;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
class FlywayEngineTest {

    @TempDir
    private Path root;

    private Chain chain;
    private Sandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        chain = new Chain(root).sql("V1__a.sql", "create table a (id int);").sql("U1__a.sql", "drop table a;");
        sandbox = new H2SandboxProvider()
                .open(new SandboxRequest("h2", MrtConfig.builder().build()));
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private MigrationEngine open() {
        return chain.open(sandbox, c -> c);
    }

    private MigrationEngine open(Map<String, String> options) {
        return chain.open(sandbox, c -> c.engineOptions(options));
    }

    private static void ok(StepResult result) {
        assertThat(result.ok()).as(result::toString).isTrue();
    }

    @Test
    void plain_flyway_finds_nothing_to_do_and_nothing_wrong_afterwards() throws Exception {
        chain.sql("V2__b.sql", "create table b (id int);").sql("U2__b.sql", "drop table b;");
        MigrationEngine engine = open();
        ok(engine.apply(id("1")));
        ok(engine.apply(id("2")));
        ok(engine.rollback(id("2")));
        ok(engine.apply(id("2")));
        Flyway plain = Flyway.configure()
                .dataSource(sandbox.asDataSource())
                .locations("filesystem:" + chain.folder())
                .load();
        plain.validate();
        assertThat(plain.info().pending()).isEmpty();
    }

    @Test
    void the_catalog_agrees_with_flyways_own_scan() throws Exception {
        chain.sql("sub/V2.1__b.sql", "select 1;")
                .sql("V2_2__c.sql", "select 1;")
                .sql("V10.sql", "select 1;")
                .sql("R__v.sql", "select 1;")
                .sql(".hidden/V4__x.sql", "select 1;")
                .sql("V5_x.sql", "select 1;");
        List<String> flyways = List.of(Flyway.configure()
                        .dataSource(sandbox.asDataSource())
                        .locations("filesystem:" + chain.folder())
                        .load()
                        .info()
                        .all())
                .stream()
                .map(info -> info.getScript())
                .toList();
        assertThat(chain.catalog().migrations())
                .extracting(m -> m.location().file())
                .isEqualTo(flyways);
    }

    @Test
    void a_repeatable_runs_again_once_it_is_forgotten() throws Exception {
        chain.sql("R__view.sql", "create or replace view v as select id from a;");
        MigrationEngine engine = open();
        MigrationId view = id("R:view");
        ok(engine.apply(id("1")));
        assertThat(engine.current()).contains(id("1"));
        ok(engine.apply(view));
        assertThat(engine.current()).contains(view);
        assertThat(engine.apply(view).outcome()).isEqualTo(Outcome.FAILED);
        engine.forget(view);
        ok(engine.apply(view));
        assertThat(engine.rollback(view).outcome()).isEqualTo(Outcome.ROLLBACK_IMPOSSIBLE);
    }

    @Test
    void an_undo_script_may_edit_the_history_itself() throws Exception {
        chain.sql("U1__a.sql", "drop table a;", "delete from \"flyway_schema_history\" where \"version\" = '1';");
        MigrationEngine engine = open();
        ok(engine.apply(id("1")));
        ok(engine.rollback(id("1")));
        ok(engine.apply(id("1")));
        assertThat(engine.current()).contains(id("1"));
    }

    @Test
    void placeholders_and_script_options_come_from_the_user() throws Exception {
        chain.sql("V2__b.sql", "insert into a values (${n});").sql("U2__b.sql", "delete from a where id = ${n};");
        MigrationEngine engine = open(Map.of("flyway.placeholders.n", "42"));
        ok(engine.applyUpTo(id("2")));
        assertThat(Db.column(sandbox, "select id from a")).containsExactly("42");
        ok(engine.rollback(id("2")));
        assertThat(Db.column(sandbox, "select id from a")).isEmpty();
    }

    @Test
    void a_placeholder_without_a_value_is_a_failure_in_flyways_words() throws Exception {
        chain.sql("V2__b.sql", "insert into a values (${n});");
        MigrationEngine engine = open();
        ok(engine.apply(id("1")));
        StepResult result = engine.apply(id("2"));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.error().orElseThrow().message())
                .contains("${n}", "Give it one: --flyway.placeholders.n=VALUE, or in the section");
        assertThat(result.dirty()).isFalse();
    }

    @Test
    void schemas_and_table_of_the_history_are_the_users() throws Exception {
        MigrationEngine engine = open(Map.of("flyway.schemas", "App,other", "flyway.table", "Done"));
        assertThat(engine.bookkeepingTables()).containsExactly(new TableRef("App", "Done"));
        ok(engine.apply(id("1")));
        ok(engine.rollback(id("1")));
        ok(engine.apply(id("1")));
        assertThat(engine.current()).contains(id("1"));
        assertThat(Db.column(sandbox, "select id from \"App\".a")).isEmpty();
    }

    @Test
    void what_initial_scripts_made_is_no_reason_to_leave_a_migration_out() throws Exception {
        Db.run(sandbox, "create table before_all (id int)");
        MigrationEngine engine = open();
        ok(engine.apply(id("1")));
        ok(engine.rollback(id("1")));
        assertThat(Db.column(sandbox, "select count(*) from \"flyway_schema_history\" where \"installed_rank\" > 0"))
                .containsExactly("0");
    }

    @Test
    void a_baseline_of_the_user_leaves_out_what_it_covers() throws Exception {
        Db.run(sandbox, "create table before_all (id int)");
        chain.sql("V2__b.sql", "create table b (id int);");
        MigrationEngine engine = open(Map.of("flyway.baselineOnMigrate", "true", "flyway.baselineVersion", "1"));
        StepResult covered = engine.apply(id("1"));
        assertThat(covered.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(covered.omission()).hasValueSatisfying(omission -> {
            assertThat(omission.reason()).contains("a baseline in its history");
            assertThat(omission.rowsDecide()).isFalse();
        });
        ok(engine.apply(id("2")));
    }

    @Test
    void the_users_configuration_is_neither_changed_nor_connected_to() throws Exception {
        JdbcDataSource own = new JdbcDataSource();
        own.setUrl("jdbc:h2:mem:own;DB_CLOSE_DELAY=-1");
        FluentConfiguration bean =
                Flyway.configure().dataSource(own).table("bean_history").locations("filesystem:" + chain.folder());
        MigrationEngine engine = chain.open(sandbox, c -> c.locations(List.of()).engineConfiguration(bean));
        ok(engine.apply(id("1")));
        ok(engine.rollback(id("1")));
        assertThat(engine.bookkeepingTables()).extracting(TableRef::name).containsExactly("bean_history");
        assertThat(bean.getDataSource()).isSameAs(own);
        assertThat(bean.getSqlMigrationPrefix()).isEqualTo("V");
        assertThat(bean.isValidateOnMigrate()).isTrue();
        try (var connection = own.getConnection()) {
            assertThat(Db.column(
                            connection,
                            "select table_name from information_schema.tables where table_schema = 'PUBLIC'"))
                    .isEmpty();
            Db.run(connection, "shutdown");
        }
    }

    @Test
    void a_url_in_the_options_is_not_connected_to() throws Exception {
        MigrationEngine engine = open(Map.of(
                "flyway.url", "jdbc:postgresql://nowhere.invalid/x", "flyway.user", "u", "flyway.password", "secret"));
        ok(engine.apply(id("1")));
        assertThat(Db.column(sandbox, "select id from a")).isEmpty();
    }

    @Test
    void an_unknown_option_is_a_mistake_that_is_named() {
        assertThatThrownBy(() -> open(Map.of("flyway.palceholders.x", "1")))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("flyway.palceholders.x");
        assertThatThrownBy(() -> open(Map.of("table", "x")))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("table");
    }

    @Test
    void configuration_files_are_read_in_both_formats_and_options_win() throws Exception {
        chain.file("flyway.conf", "# mine", "flyway.table=from_conf", "flyway.placeholders.path=C:\\temp")
                .file(
                        "flyway.toml",
                        "[flyway]",
                        "table = \"from_toml\"",
                        "environment = \"test\"",
                        "[flyway.placeholders]",
                        "x = \"1\"",
                        "[environments.test]",
                        "url = \"jdbc:postgresql://nowhere.invalid/x\"",
                        "password = \"secret\"",
                        "schemas = [\"A1\", \"A2\"]");
        assertThat(chain.open(sandbox, c -> c.configFiles(List.of(root.resolve("flyway.conf"))))
                        .bookkeepingTables())
                .containsExactly(new TableRef("", "from_conf"));
        sandbox.recreate();
        assertThat(chain.open(sandbox, c -> c.configFiles(List.of(root.resolve("flyway.toml"))))
                        .bookkeepingTables())
                .containsExactly(new TableRef("A1", "from_toml"));
        sandbox.recreate();
        assertThat(chain.open(
                                sandbox,
                                c -> c.configFiles(List.of(root.resolve("flyway.conf")))
                                        .engineOptions(Map.of("flyway.table", "option")))
                        .bookkeepingTables())
                .containsExactly(new TableRef("", "option"));
    }

    @Test
    void java_migrations_are_taken_back_by_themselves() {
        List<String> places = List.of(chain.folder().toString(), "classpath:dev/mrt/engine/flyway/code");
        var plan = chain.catalog(c -> c.locations(places)).migrations();
        assertThat(plan).extracting(m -> m.id().value()).containsExactly("1", "2", "3");
        assertThat(plan.get(1).rollback()).isInstanceOf(Rollback.Code.class);
        assertThat(plan.get(1).flags()).containsExactly(Flag.CODE);
        assertThat(plan.get(2).rollback()).isInstanceOf(Rollback.Missing.class);
        MigrationEngine engine = chain.open(sandbox, c -> c.locations(places));
        ok(engine.applyUpTo(id("2")));
        assertThat(engine.apply(id("3")).error().orElseThrow().message())
                .isEqualTo("IllegalStateException: the data is odd");
        ok(engine.rollback(id("2")));
        ok(engine.apply(id("2")));
        assertThat(engine.current()).contains(id("2"));
    }

    @Test
    void callbacks_run_as_the_policy_says() throws Exception {
        Db.run(sandbox, "create table log (what varchar(40))");
        chain.sql("V2__b.sql", "create table b (id int);")
                .sql("beforeMigrate.sql", "insert into log values ('beforeMigrate');")
                .sql("beforeEachMigrate__x.sql", "insert into log values ('each');")
                .sql("afterMigrate.sql", "insert into log select 'after' from b;", "insert into log values ('after');")
                .sql("beforeEachUndo.sql", "insert into log values ('undo');");
        MigrationEngine engine = open();
        Db.run(sandbox, "delete from log");
        ok(engine.apply(id("1")));
        assertThat(Db.column(sandbox, "select what from log")).containsExactly("beforeMigrate", "each");
        ok(engine.rollback(id("1")));
        assertThat(Db.column(sandbox, "select what from log")).containsExactly("beforeMigrate", "each", "undo");
        ok(engine.apply(id("1")));
        ok(engine.apply(id("2")));
        assertThat(Db.column(sandbox, "select what from log")).endsWith("beforeMigrate", "each", "after");

        MigrationEngine all = chain.open(sandbox, c -> c.callbacks(Callbacks.ALL));
        Db.run(sandbox, "drop table b");
        Db.run(sandbox, "delete from \"flyway_schema_history\"");
        Db.run(sandbox, "drop table a");
        assertThat(all.apply(id("1")).outcome()).as("afterMigrate needs b").isEqualTo(Outcome.FAILED);

        sandbox.recreate();
        MigrationEngine none = chain.open(sandbox, c -> c.callbacks(Callbacks.NONE));
        ok(none.apply(id("1")));
    }

    @Test
    void java_callbacks_obey_the_policy_too() {
        var seen = new java.util.ArrayList<String>();
        var bean = Flyway.configure().callbacks(RecordingCallback.into(seen));
        MigrationEngine engine = chain.open(sandbox, c -> c.engineConfiguration(bean));
        seen.clear();
        ok(engine.apply(id("1")));
        ok(engine.rollback(id("1")));
        assertThat(seen)
                .containsSubsequence(
                        "beforeMigrate", "beforeEachMigrate", "afterEachMigrate", "beforeEachUndo", "afterEachUndo")
                .doesNotContain("beforeVersioned");
        List<String> none = new java.util.ArrayList<>();
        MigrationEngine quiet = chain.open(
                sandbox,
                c -> c.callbacks(Callbacks.NONE)
                        .engineConfiguration(Flyway.configure().callbacks(RecordingCallback.into(none))));
        ok(quiet.apply(id("1")));
        assertThat(none).isEmpty();
    }

    @Test
    void steps_read_no_files() throws Exception {
        MigrationEngine engine = open();
        java.nio.file.Files.delete(chain.folder().resolve("V1__a.sql"));
        java.nio.file.Files.delete(chain.folder().resolve("U1__a.sql"));
        ok(engine.apply(id("1")));
        ok(engine.rollback(id("1")));
    }

    @Test
    void a_single_migration_may_be_a_baseline() throws Exception {
        java.nio.file.Files.delete(chain.folder().resolve("V1__a.sql"));
        chain.sql("B1__all.sql", "create table a (id int);").sql("V2__b.sql", "create table b (id int);");
        MigrationEngine engine = open();
        ok(engine.apply(id("1")));
        ok(engine.apply(id("2")));
        sandbox.recreate();
        ok(engine.applyUpTo(id("2")));
        assertThat(engine.current()).contains(id("2"));
    }
}
