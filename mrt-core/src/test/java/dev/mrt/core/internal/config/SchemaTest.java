package dev.mrt.core.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mrt.api.MrtException;
import dev.mrt.core.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** An editor that reads the schema takes the files that mrt takes, and no others. */
class SchemaTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("urn:mrt:schema:mrt.yml"), Configuration.schema(), InputFormat.JSON);

    @TempDir
    Path folder;

    private List<Error> errors(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object file = new Load(settings).loadFromString(yaml);
        return SCHEMA.validate(
                new com.google.gson.GsonBuilder().serializeNulls().create().toJson(file), InputFormat.JSON);
    }

    private boolean isRead(String yaml) throws IOException {
        Files.writeString(folder.resolve("mrt.yml"), yaml);
        try {
            Configuration.builder(folder, Map.of(), new Properties()).build();
            return true;
        } catch (MrtException e) {
            return false;
        }
    }

    static Stream<String> examples() throws IOException {
        return YAML.matcher(Files.readString(Path.of("..", "docs", "configuration.md")))
                .results()
                .map((MatchResult example) -> example.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_the_manual_is_right(String yaml) throws IOException {
        assertThat(errors(yaml)).isEmpty();
        assertThat(isRead(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "engine:",
                "engine: myengine",
                "locations: [db, 1]",
                "locations: db/a, db/b",
                "seedRows: 5",
                "seed-rows: 5",
                "SEED_ROWS: '5'",
                "seedRows: 1_000",
                "randomSeed: -3",
                "jobs: 4",
                "jobs: auto",
                "jobs: ' AUTO '",
                "shard: 2/5",
                "shard: ' 2 / 5 '",
                "strict: true",
                "strict: yes",
                "strict: OFF",
                "strict: 1",
                "strict: '0'",
                "timeout: 500ms",
                "migration-timeout: 2 min",
                "migrationTimeout: PT1M30.5S",
                "migrationTimeout: p1dt2h",
                "callbacks: none",
                "callbacks: ' All '",
                "dialect: postgres:14",
                "dialect: PG",
                "dialect: mssql",
                "minimumVersion: 12",
                "minimumVersion: 8.0",
                "minimumVersion: 8.0.36",
                "skip: {4: one-way import, '1.10': 7}",
                "skip: 4=one way; 5=x",
                "skip:",
                "severityOverrides: {a: off, b: 'off', c: false, d: OFF, e: Warn, drop-table: error}",
                "severityOverrides: a=error; b=off",
                "customSeeds: {users: [{id: 1, name: ~, ok: true, rate: 1.5}], app.empty: []}",
                "flyway: {placeholders: {x: 1, y: }, schemas: [a, b], outOfOrder: true}",
                "liquibase:",
                "liquibase: {parameter: {a: {b: c}}}",
                "engineOptions: {flyway.table: history}",
                "engineOptions: flyway.table=history; flyway.schemas=",
                "url: jdbc:x",
                "user: 5",
                "password: 0123",
                "init: [a.sql]",
                "changelog: changes.xml",
                "only: 3",
                "only: [3, '1.10']",
                "from: 1.10",
                "baseline: known.json",
                "since: origin/main",
                "compat: False",
                "undoPatterns: ['{V}{version}{sep}{desc}.down{suffix}']"
            })
    void what_mrt_reads_the_schema_takes(String yaml) throws IOException {
        assertThat(isRead(yaml)).isTrue();
        assertThat(errors(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flyway",
                "[engine]",
                "sedRows: 3",
                "colour:",
                "engine: [a]",
                "engine: {a: b}",
                "locations: {a: b}",
                "locations: [[a]]",
                "locations: [~]",
                "seedRows: many",
                "seedRows: 0",
                "seedRows: '0'",
                "seedRows: -1",
                "seedRows: 1.5",
                "seedRows: 99999999999",
                "seedRows: true",
                "seedRows: [1]",
                "jobs: 0",
                "jobs: automatic",
                "randomSeed: x",
                "shard: 2",
                "shard: two of five",
                "strict: maybe",
                "strict: 2",
                "strict: [true]",
                "timeout: 60",
                "timeout: 60 parsecs",
                "timeout: 0s",
                "timeout: -PT1M",
                "timeout: P",
                "callbacks: some",
                "callbacks: true",
                "dialect: db2",
                "dialect: [h2]",
                "minimumVersion: latest",
                "minimumVersion: -1",
                "minimumVersion: 12345",
                "skip: [3]",
                "skip: {3: }",
                "skip: {3: ' '}",
                "skip: {3: [a]}",
                "skip: {3: {reason: a}}",
                "skip: V3",
                "skip: 3=",
                "severityOverrides: {MRT201: fatal}",
                "severityOverrides: {MRT201: true}",
                "severityOverrides: {MRT201: }",
                "severityOverrides: {MRT201: [off]}",
                "severityOverrides: [MRT201]",
                "severityOverrides: MRT201=fatal",
                "customSeeds: {users: {id: 1}}",
                "customSeeds: {users: [1]}",
                "customSeeds: {users: [{a: [1]}]}",
                "customSeeds: [users]",
                "flyway: placeholders",
                "flyway: [a]",
                "engineOptions: flyway.table",
                "engineOptions: [a]",
                "engineOptions: {flyway.schemas: [{a: b}]}",
                "flyway: {schemas: [[a]]}",
                "dataSource: x"
            })
    void what_mrt_refuses_the_schema_refuses(String yaml) throws IOException {
        assertThat(isRead(yaml)).isFalse();
        assertThat(errors(yaml)).isNotEmpty();
    }

    @Test
    void the_schema_is_one() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(meta.validate(Configuration.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void editors_are_told_words_defaults_and_meanings() {
        JsonObject properties =
                JsonParser.parseString(Configuration.schema()).getAsJsonObject().getAsJsonObject("properties");
        assertThat(properties.getAsJsonObject("seedRows").get("default").getAsInt())
                .isEqualTo(3);
        assertThat(properties.getAsJsonObject("strict").get("default").getAsBoolean())
                .isFalse();
        assertThat(properties.getAsJsonObject("migrationTimeout").get("default").getAsString())
                .isEqualTo("60s");
        assertThat(properties.getAsJsonObject("callbacks").toString()).contains("[\"all\",\"each\",\"none\"]");
        assertThat(properties.getAsJsonObject("database").toString()).contains("[\"h2\",\"sqlite\",\"postgres\"");
        assertThat(properties.keySet()).contains("url", "timeout", "flyway", "liquibase");
        assertThat(properties.asMap().values())
                .allSatisfy(property -> assertThat(
                                property.getAsJsonObject().get("description").getAsString())
                        .endsWith("."));
    }
}
