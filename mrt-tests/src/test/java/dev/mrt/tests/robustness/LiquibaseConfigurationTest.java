package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.Cli;
import dev.mrt.tests.cases.Verification;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of Liquibase's do what they do in Liquibase. */
class LiquibaseConfigurationTest {

    private static final String CONTEXTS = "--liquibase formatted sql\n"
            + "--changeset ann:1\ncreate table ${table} (id int primary key);\n--rollback drop table ${table};\n"
            + "--changeset ann:2 context:prod\nalter table ${table} add a int;\n--rollback alter table ${table} drop column a;\n"
            + "--changeset ann:3 labels:next\nalter table ${table} add b int;\n--rollback alter table ${table} drop column b;\n";

    private static final String RENAMED = "--liquibase formatted sql\n"
            + "--changeset ann:1\ncreate table hut (id int primary key);\n--rollback drop table hut;\n"
            + "--changeset ann:2\nalter table hut add beds int;\n--rollback select 1;\n";

    private static final Map<String, String> SCHEMAS = Map.of(
            "liquibase.defaultSchemaName", "app",
            "liquibase.liquibaseSchemaName", "ops",
            "liquibase.databaseChangelogTableName", "history",
            "liquibase.databaseChangelogLockTableName", "latch");

    @TempDir
    Path temp;

    @Test
    void contexts_labels_and_parameters() {
        write("c.sql", CONTEXTS);

        assertThat(verdicts(config -> config.engineOptions(Map.of(
                        "liquibase.contexts",
                        "dev",
                        "liquibase.label-filter",
                        "now",
                        "liquibase.parameter.table",
                        "hut"))))
                .containsExactly(Verdict.PASSED, Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE);
        assertThat(verdicts(config -> config.engineOptions(Map.of("liquibase.parameter.table", "hut"))))
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.PASSED);
    }

    @Test
    void a_configuration_file_is_read_and_its_database_is_not_connected_to() {
        write("c.sql", CONTEXTS);
        write(
                "liquibase.properties",
                "changelogFile=c.sql\nsearchPath=" + temp + "\ncontexts=dev\nparameter.table=hut\n"
                        + "url=jdbc:postgresql://127.0.0.1:1/shop\nusername=root\npassword=swordfish\n");
        MrtConfig config = MrtConfig.builder()
                .database("h2")
                .configFiles(List.of(temp.resolve("liquibase.properties")))
                .build();

        assertThat(Verification.of(config).results())
                .extracting(RevisionResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.NOT_APPLICABLE, Verdict.PASSED);
    }

    @Test
    void a_section_of_mrt_yml_lies_under_the_options_and_a_file_that_nobody_named_is_not_read() throws Exception {
        write("c.sql", CONTEXTS);
        write("liquibase.properties", "contexts=\nlabels=none\n");
        write(
                "mrt.yml",
                "changeLogFile: c.sql\ndatabase: h2\nliquibase:\n  contextFilter: prod\n  parameter:\n    table: hut\n");

        Cli below = Cli.run(temp, "verify", "--format", "json");
        Cli above = Cli.run(temp, "verify", "--format", "json", "--liquibase.contexts=dev");

        assertThat(below.exitCode()).as(below.toString()).isZero();
        assertThat(below.out()).contains("\"passed\": 3");
        assertThat(above.out()).contains("\"passed\": 2").contains("\"notApplicable\": 1");
    }

    @Test
    void a_file_argument_is_a_changelog_where_flyway_is_there_too() throws Exception {
        write("c.sql", RENAMED.replace("select 1", "alter table hut drop column beds"));

        Cli run = Cli.run(temp, "verify", "c.sql", "--database", "h2", "--format", "json");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("\"engine\": \"liquibase\"").contains("c.sql::2::ann");
    }

    @Test
    void a_default_schema_is_made_and_is_where_sql_goes_that_names_none() {
        write("c.sql", RENAMED);

        assertOwnSchema(results(config -> config.database("postgres").engineOptions(SCHEMAS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_default_schema_is_where_changes_go_that_name_none(String database) {
        write(
                "c.xml",
                BadChangelogsTest.ROOT
                        + "<changeSet id='1' author='ann'><createTable tableName='hut'><column name='id' type='int'/>"
                        + "</createTable></changeSet><changeSet id='2' author='ann'><addColumn tableName='hut'>"
                        + "<column name='beds' type='int'/></addColumn><rollback/></changeSet></databaseChangeLog>");

        assertOwnSchema(
                results(config -> config.changeLogFile(temp.resolve("c.xml").toString())
                        .database(database)
                        .engineOptions(SCHEMAS)));
    }

    private static void assertOwnSchema(List<RevisionResult> results) {
        assertThat(results).extracting(RevisionResult::verdict).containsExactly(Verdict.PASSED, Verdict.FAILED);
        assertThat(results.get(1).findings())
                .extracting(Finding::object)
                .first()
                .asString()
                .isEqualToIgnoringCase("app.hut.beds");
    }

    @Test
    void where_a_schema_is_a_database_that_of_mrt_takes_its_place() {
        write("c.sql", RENAMED.replace("select 1", "alter table hut drop column beds"));

        assertThat(verdicts(config -> config.database("mariadb").engineOptions(SCHEMAS)))
                .containsExactly(Verdict.PASSED, Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void history_tables_of_other_names_are_not_compared(String database) {
        write("c.sql", RENAMED.replace("select 1", "alter table hut drop column beds"));

        assertThat(verdicts(config -> config.database(database)
                        .engineOptions(Map.of(
                                "liquibase.databaseChangelogTableName", "history",
                                "liquibase.databaseChangelogLockTableName", "latch"))))
                .containsExactly(Verdict.PASSED, Verdict.PASSED);
    }

    @Test
    void a_changelog_of_the_class_path_is_found_where_spring_has_it() throws IOException {
        Chain.in(temp, "classes/db/changelog")
                .with(
                        "db.changelog-master.yaml",
                        "databaseChangeLog:\n- include: {file: classpath:db/changelog/c.sql}\n")
                .with("c.sql", RENAMED.replace("select 1", "alter table hut drop column beds"));
        MrtConfig config =
                MrtConfig.builder().database("h2").engine("liquibase").build();

        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {temp.resolve("classes").toUri().toURL()},
                        getClass().getClassLoader());
                Mrt mrt = Mrt.of(config, loader)) {
            assertThat(mrt.checkAll().results())
                    .extracting(RevisionResult::revision)
                    .containsExactly("db/changelog/c.sql::1::ann", "db/changelog/c.sql::2::ann");
        }
    }

    private void write(String name, String text) {
        Chain.in(temp, ".").with(name, text);
    }

    private List<Verdict> verdicts(UnaryOperator<MrtConfigBuilder> change) {
        return results(change).stream().map(RevisionResult::verdict).toList();
    }

    private List<RevisionResult> results(UnaryOperator<MrtConfigBuilder> change) {
        MrtConfig config = MrtConfig.builder()
                .database("h2")
                .changeLogFile(temp.resolve("c.sql").toString())
                .build()
                .with(change);
        return Verification.of(config).results();
    }
}
