package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.EngineContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's settings, from wherever they come and however they are spelt. */
@Tag("h2")
class LiquibaseSettingsTest {

    @TempDir
    Path folder;

    private MrtConfigBuilder config;

    @BeforeEach
    void changelog() throws IOException {
        Path file = Files.writeString(folder.resolve("c.sql"), "--liquibase formatted sql\n");
        config = MrtConfig.builder().changeLogFile(file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "liquibase.contexts",
                "liquibase.contextFilter",
                "liquibase.context-filter",
                "liquibase.command.contexts",
                "liquibase.command.contextFilter",
                "liquibase.CONTEXT_FILTER"
            })
    void contexts_have_many_names(String name) {
        config.engineOptions(Map.of(name, "test,dev"));

        assertThat(settings().contexts().getContexts()).containsExactlyInAnyOrder("test", "dev");
    }

    @Test
    void the_later_of_two_names_of_one_setting_counts() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("liquibase.contextFilter", "from-below");
        options.put("liquibase.contexts", "from-above");
        config.engineOptions(options);

        assertThat(settings().contexts().getContexts()).containsExactly("from-above");
    }

    @Test
    void options_go_over_files_and_later_files_over_earlier_ones() throws IOException {
        Path first = properties("first.properties", "parameter.a=1\nparameter.b=1\nparameter.c=1\nlabels=old");
        Path second = properties("second.properties", "liquibase.command.parameter.b=2\nparameter.c=2\n");
        config.configFiles(List.of(first, second)).engineOptions(Map.of("liquibase.parameter.c", "3"));

        assertThat(settings().parameters()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(settings().labels().getLabels()).containsExactly("old");
    }

    @Test
    void a_file_may_have_what_is_not_for_mrt_and_names_nobody_knows() throws IOException {
        Path file = properties(
                "liquibase.properties",
                "url=jdbc:postgresql://db.example.org/shop\nusername=root\npassword=swordfish\ndriver=org.example.Driver\n"
                        + "outputFile=x.sql\nmy.own.key=1\ncontexts=test\n");
        config.configFiles(List.of(file));

        assertThat(settings().url()).contains("jdbc:postgresql://db.example.org/shop");
        assertThat(settings().toString()).doesNotContain("swordfish");
        assertThat(settings().rest()).doesNotContainKeys("password", "username", "driver", "outputfile");
    }

    @Test
    void names_of_schemas_and_tables() {
        config.engineOptions(Map.of(
                "liquibase.defaultSchemaName", "app",
                "liquibase.liquibase-schema-name", "ops",
                "liquibase.databaseChangelogTableName", "HISTORY",
                "liquibase.database-changelog-lock-table-name", "LATCH"));

        assertThat(settings().names())
                .isEqualTo(new LiquibaseSettings.Names(
                        Optional.of("app"), Optional.of("ops"), Optional.of("HISTORY"), Optional.of("LATCH")));
    }

    @Test
    void the_changelog_may_be_named_in_the_file() throws IOException {
        Path file = properties("liquibase.properties", "changeLogFile=c.sql\nsearchPath=" + folder + "\n");
        config = MrtConfig.builder().configFiles(List.of(file));

        assertThat(settings().searchPath().changelog()).isEqualTo("c.sql");
    }

    @Test
    void the_same_file_in_sources_and_classes_is_found_once() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/main/resources/db/changelog"));
        Path classes = Files.createDirectories(folder.resolve("target/classes/db/changelog"));
        Files.writeString(sources.resolve("m.yaml"), "databaseChangeLog:\n- include: {file: db/changelog/c.sql}\n");
        Files.writeString(sources.resolve("c.sql"), "-- sources");
        Files.writeString(classes.resolve("c.sql"), "-- classes");
        config.changeLogFile(sources.resolve("m.yaml").toString());

        SearchPath path = settings().searchPath();

        assertThat(path.changelog()).isEqualTo("db/changelog/m.yaml");
        assertThat(path.accessor().getAll("classpath:db/changelog/c.sql")).hasSize(1);
    }

    @Test
    void a_spring_bean_tells_its_settings() {
        SpringLiquibase bean = new SpringLiquibase();
        bean.setChangeLog("classpath:/org/example/db.yaml");
        bean.setContexts("prod");
        bean.setLabelFilter("v1");
        bean.setDefaultSchema("app");
        bean.setLiquibaseSchema("ops");
        bean.setDatabaseChangeLogTable("HISTORY");
        bean.setChangeLogParameters(Map.of("owner", "me"));

        assertThat(SpringSettings.of(bean))
                .containsEntry("liquibase.changelogFile", "classpath:/org/example/db.yaml")
                .containsEntry("liquibase.contextFilter", "prod")
                .containsEntry("liquibase.labelFilter", "v1")
                .containsEntry("liquibase.defaultSchemaName", "app")
                .containsEntry("liquibase.liquibaseSchemaName", "ops")
                .containsEntry("liquibase.databaseChangelogTableName", "HISTORY")
                .containsEntry("liquibase.parameter.owner", "me");
    }

    @Test
    void a_subclass_of_the_spring_bean_will_do_and_options_go_over_it() {
        SpringLiquibase bean = new SpringLiquibase() {
            @Override
            public String getContexts() {
                return "computed";
            }
        };
        bean.setChangeLogParameters(Map.of("owner", "bean", "region", "eu"));
        config.engineConfiguration(bean).engineOptions(Map.of("liquibase.parameter.owner", "option"));

        assertThat(settings().contexts().getContexts()).containsExactly("computed");
        assertThat(settings().parameters()).isEqualTo(Map.of("owner", "option", "region", "eu"));
    }

    @Test
    void something_else_than_a_spring_bean_is_refused() {
        config.engineConfiguration("a string");

        assertThatThrownBy(this::settings)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("SpringLiquibase");
    }

    @ParameterizedTest
    @CsvSource({
        "liquibase.contexs, liquibase.contexts",
        "liquibase.label-fliter, liquibase.labelFilter",
        "liquibase.parametr.owner, liquibase.parameter.NAME",
        "liquibase.preserveSchemCase, liquibase.preserveSchemaCase"
    })
    void a_setting_that_does_not_exist_is_refused_with_the_nearest_one(String written, String nearest) {
        config.engineOptions(Map.of(written, "x"));

        assertThatThrownBy(() -> KnownSettings.of(settings().rest()))
                .isInstanceOf(MrtException.class)
                .hasMessageEndingWith(" has no setting " + written + "; did you mean " + nearest + "?");
    }

    @Test
    void a_setting_that_is_like_none_is_refused_with_the_place_to_look() {
        config.engineOptions(Map.of("liquibase.zzzzzzzz", "x"));

        assertThatThrownBy(() -> KnownSettings.of(settings().rest()))
                .hasMessageEndingWith("has no setting liquibase.zzzzzzzz; check the spelling in its manual.");
    }

    private Path properties(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private LiquibaseSettings settings() {
        return LiquibaseSettings.of(new EngineContext(config.build(), LiquibaseSettingsTest.class.getClassLoader()));
    }
}
