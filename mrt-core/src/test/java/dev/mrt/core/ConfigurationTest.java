package dev.mrt.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfig.Callbacks;
import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Properties system = new Properties();

    private void yml(String... lines) throws IOException {
        Files.writeString(folder.resolve("mrt.yml"), String.join("\n", lines));
    }

    private MrtConfig read() {
        return Configuration.builder(folder, environment, system).build();
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE))
                .hasMessageContainingAll(parts);
    }

    @Test
    void without_any_layer_the_defaults_hold() {
        assertThat(read()).isEqualTo(MrtConfig.builder().build());
    }

    @Test
    void a_stronger_layer_wins() throws IOException {
        yml("seedRows: 4", "randomSeed: 7", "strict: true", "engine: flyway");
        environment.putAll(Map.of("MRT_SEED_ROWS", "5", "MRT_RANDOM_SEED", "8", "MRT_ENGINE", "", "PATH", "/bin"));
        system.setProperty("mrt.seedRows", "6");
        MrtConfig config = read();
        assertThat(config.seedRows()).isEqualTo(6);
        assertThat(config.randomSeed()).isEqualTo(8);
        assertThat(config.strict()).isTrue();
        assertThat(config.engine()).isEqualTo("flyway");
        assertThat(Configuration.builder(folder, environment, system)
                        .seedRows(9)
                        .build()
                        .seedRows())
                .isEqualTo(9);
    }

    @Test
    void parts_of_a_large_chain_come_from_every_layer() throws IOException {
        yml("shard: 2/5", "jobs: auto");
        assertThat(read().shard()).isEqualTo(new Shard(2, 5));
        assertThat(read().jobs()).isEqualTo(Runtime.getRuntime().availableProcessors());
        environment.put("MRT_SHARD", "3/5");
        system.setProperty("mrt.jobs", "7");
        assertThat(read().shard()).isEqualTo(new Shard(3, 5));
        assertThat(read().jobs()).isEqualTo(7);
    }

    @Test
    void settings_of_static_checks_come_from_every_layer() throws IOException {
        yml(
                "severityOverrides:",
                "  MRT201: off",
                "  drop-table: warn",
                "dialect: postgres",
                "minimumVersion: 12",
                "compat: true",
                "baseline: known.json");
        environment.put("MRT_SEVERITY_OVERRIDES", "rename-table=info; drop-table=ERROR");
        environment.put("MRT_SINCE", "origin/main");
        system.setProperty("mrt.severityOverrides.MRT201", "warning");
        system.setProperty("mrt.requireReason", "");
        MrtConfig config = read();
        assertThat(config.severityOverrides())
                .containsExactly(
                        Map.entry("rename-table", Severity.INFO),
                        Map.entry("drop-table", Severity.ERROR),
                        Map.entry("MRT201", Severity.WARNING));
        assertThat(config.dialect()).isEqualTo(SqlDialect.POSTGRES);
        assertThat(config.minimumVersion()).isEqualTo("12");
        assertThat(config.compat()).isTrue();
        assertThat(config.requireReason()).isTrue();
        assertThat(config.since()).isEqualTo("origin/main");
        assertThat(config.baseline()).isEqualTo(folder.resolve("known.json"));
    }

    @Test
    void off_is_a_severity_in_any_yaml() throws IOException {
        yml("severityOverrides: {a: off, b: 'off', c: false, d: OFF}");
        assertThat(read().severityOverrides()).hasSize(4);
        assertThat(read().severityOverrides().values()).containsOnly(Severity.OFF);
    }

    @Test
    void every_key_can_be_written_in_the_file() throws IOException {
        yml(
                "engine: flyway",
                "locations: [classpath:db, 'filesystem:/abs/db']",
                "changeLogFile: changes.xml",
                "database: 'postgres:17'",
                "url: jdbc:x",
                "user: me",
                "password: 0123",
                "seed-rows: 2",
                "random_seed: 5",
                "skip:",
                "  1.10: an old one",
                "  '3': another",
                "migrationTimeout: 500ms",
                "from: 1.10",
                "to: 002",
                "only: 1, 2",
                "failFast: yes",
                "strict: off",
                "allow-inconclusive: true",
                "allowNonEmpty: True",
                "init: a.sql, b.sql",
                "schemas:",
                "- public",
                "- app",
                "introspector: jooq",
                "undoLocations: classpath:undo",
                "undoPatterns: ['U{version}__*.sql']",
                "callbacks: none",
                "engineOptions:",
                "  flyway.table: history",
                "flyway:",
                "  placeholders:",
                "    x: 1.0",
                "    y: ~",
                "  schemas: [a, b]",
                "configFiles: flyway.conf");
        MrtConfig config = read();
        assertThat(config.engine()).isEqualTo("flyway");
        assertThat(config.locations()).containsExactly("classpath:db", "filesystem:/abs/db");
        assertThat(config.changeLogFile()).isEqualTo("changes.xml");
        assertThat(config.database()).isEqualTo("postgres:17");
        assertThat(config.jdbcUrl()).isEqualTo("jdbc:x");
        assertThat(config.username()).isEqualTo("me");
        assertThat(config.password()).isEqualTo("0123");
        assertThat(config.seedRows()).isEqualTo(2);
        assertThat(config.randomSeed()).isEqualTo(5);
        assertThat(config.skip()).isEqualTo(Map.of("1.10", "an old one", "3", "another"));
        assertThat(config.migrationTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.from()).isEqualTo("1.10");
        assertThat(config.to()).isEqualTo("002");
        assertThat(config.only()).containsExactly("1", "2");
        assertThat(config.failFast()).isTrue();
        assertThat(config.strict()).isFalse();
        assertThat(config.allowInconclusive()).isTrue();
        assertThat(config.allowNonEmpty()).isTrue();
        assertThat(config.initScripts()).containsExactly(folder.resolve("a.sql"), folder.resolve("b.sql"));
        assertThat(config.schemas()).containsExactly("public", "app");
        assertThat(config.introspector()).isEqualTo("jooq");
        assertThat(config.undoLocations()).containsExactly("classpath:undo");
        assertThat(config.undoPatterns()).containsExactly("U{version}__*.sql");
        assertThat(config.callbacks()).isEqualTo(Callbacks.NONE);
        assertThat(config.engineOptions())
                .isEqualTo(Map.of(
                        "flyway.table", "history",
                        "flyway.placeholders.x", "1.0",
                        "flyway.placeholders.y", "",
                        "flyway.schemas", "a,b"));
        assertThat(config.configFiles()).containsExactly(folder.resolve("flyway.conf"));
    }

    @Test
    void maps_of_several_layers_are_merged() throws IOException {
        yml("skip: {1: one, 2: two}", "flyway: {table: a}");
        environment.put("MRT_SKIP", "2=zwei; 3=a=b;");
        environment.put("MRT_ENGINE_OPTIONS", "flyway.schemas=s");
        system.setProperty("mrt.skip.4.1", "four");
        system.setProperty("mrt.flyway.table", "b");
        assertThat(read().skip()).isEqualTo(Map.of("1", "one", "2", "zwei", "3", "a=b", "4.1", "four"));
        assertThat(read().engineOptions()).isEqualTo(Map.of("flyway.table", "b", "flyway.schemas", "s"));
    }

    @Test
    void rows_keep_the_types_that_they_are_written_in() throws IOException {
        yml(
                "customSeeds:",
                "  users:",
                "  - {id: 1, name: ann, active: true, rate: 1.50, note: ~, code: '007', big: 92233720368547758080}",
                "  - id: 0x10",
                "    name: 2024-01-01",
                "  app.empty: []");
        var seeds = read().customSeeds();
        assertThat(seeds.get("app.empty").get()).isEmpty();
        Map<String, Object> row = seeds.get("users").get().get(0);
        assertThat(row.keySet()).containsExactly("id", "name", "active", "rate", "note", "code", "big");
        assertThat(row.values())
                .containsExactly(
                        1L, "ann", true, new BigDecimal("1.50"), null, "007", new BigDecimal("92233720368547758080"));
        assertThat(seeds.get("users").get().get(1)).containsEntry("id", 16L).containsEntry("name", "2024-01-01");
    }

    @Test
    void the_file_of_a_folder_above_is_found_and_its_paths_follow_it() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        yml("locations: [db, filesystem:sql, other]", "initScripts: init.sql", "undoLocations: db");
        Path below = Files.createDirectories(folder.resolve("a/b"));
        environment.put("MRT_CONFIG_FILES", "x.conf");
        MrtConfig config = Configuration.builder(below, environment, system).build();
        assertThat(config.locations())
                .containsExactly(folder.resolve("db").toString(), "filesystem:" + folder.resolve("sql"), "other");
        assertThat(config.undoLocations()).containsExactly(folder.resolve("db").toString());
        assertThat(config.initScripts()).containsExactly(folder.resolve("init.sql"));
        assertThat(config.configFiles()).containsExactly(below.resolve("x.conf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "sedRows: 3|mrt.yml:2: there is no key sedRows. Did you mean seedRows?",
                "shard: 6/5|mrt.yml:2: There is no shard 6/5; the first is 1/5",
                "jobs: some|mrt.yml:2: jobs is some, but must be a whole number",
                "colour: red|mrt.yml:2: there is no key colour. Known keys: engine, locations",
                "flywy: {table: h}|mrt.yml:2: there is no key flywy. Did you mean flyway?",
                "colour:|mrt.yml:2: there is no key colour.",
                "flyway: [a]|mrt.yml:2: flyway must be a section of settings of the engine",
                "seedRows: abc|mrt.yml:2: seedRows is abc, but must be a whole number.",
                "seedRows: 99999999999|mrt.yml:2: seedRows is 99999999999, but must be a whole number up to",
                "seedRows: [1]|mrt.yml:2: seedRows is a list, but must be a single value.",
                "strict: maybe|mrt.yml:2: strict is maybe, but must be true or false.",
                "timeout: 60|mrt.yml:2: migrationTimeout is 60, but must be a time with its unit",
                "callbacks: some|mrt.yml:2: callbacks is some, but must be all, each or none.",
                "severityOverrides: {MRT201: fatal}|mrt.yml:2: severityOverrides.MRT201 is fatal, but must be error",
                "severityOverrides: [MRT201]|mrt.yml:2: severityOverrides is a list, but must be a section",
                "dialect: postgers|mrt.yml:2: dialect is postgers, but must be one of postgres, mysql",
                "minimumVersion: latest|minimumVersion is latest",
                "skip: [3]|mrt.yml:2: skip is a list, but must be a section of revisions",
                "skip: {3: {reason: old}}|mrt.yml:2: skip.3 is a section, but must be a single value.",
                "severityOverrides: {MRT201: [off]}|mrt.yml:2: severityOverrides.MRT201 is a list, but must be a single",
                "skip: {3: }|mrt.yml:2: skip gives no reason for 3",
                "skip: V3|mrt.yml:2: skip must be written as name=value",
                "customSeeds: {users: {id: 1}}|mrt.yml:2: customSeeds.users is a section, but must be a list of rows.",
                "customSeeds: {users: [1]}|mrt.yml:2: customSeeds.users is 1, but must be a list of rows, each",
                "customSeeds: {users: [{a: [1]}]}|mrt.yml:2: customSeeds.users.a is a list, but must be a single value",
                "engine: flyway|mrt.yml:2: the key engine is there twice.",
                "seedRows: 'x|mrt.yml:",
                "? [a]|mrt.yml is not valid YAML: Non scalar key",
                "strict: !!bool 1.x|strict is 1.x, but must be true or false.",
            })
    void mistakes_in_the_file_are_named_with_their_line(String line, String message) throws IOException {
        yml("engine: flyway", line);
        assertRefused(message);
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_in_words() throws IOException {
        Files.write(folder.resolve("mrt.yml"), "engine: fl\u00FCway\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("mrt.yml is not UTF-8; save it in UTF-8.");
    }

    @Test
    void a_mistake_in_another_layer_is_named_with_it() {
        environment.put("MRT_SEED_ROWS", "many");
        assertRefused("environment variable MRT_SEED_ROWS: seedRows is many");
        environment.clear();
        environment.put("MRT_SEEDROW", "3");
        assertRefused("environment variable MRT_SEEDROW: there is no setting SEEDROW. Did you mean seedRows?");
        environment.clear();
        system.setProperty("mrt.strikt", "true");
        assertRefused("system property mrt.strikt", "Did you mean strict?");
        system.clear();
        system.setProperty("mrt.skpi.3", "old");
        assertRefused("system property mrt.skpi.3", "Did you mean skip?");
    }

    @Test
    void names_of_others_are_left_alone() {
        environment.putAll(Map.of("MRT_PG_BIN", "/pg", "MRT_BUILD_NUMBER", "5", "MRTX", "1"));
        system.setProperty("mrt.cache", "/tmp");
        system.setProperty("mrt.quick", "");
        system.setProperty("mrt.engine", "");
        assertThat(read()).isEqualTo(MrtConfig.builder().build());
        system.setProperty("mrt.strict", "");
        assertThat(read().strict()).isTrue();
    }

    @Test
    void secrets_are_never_quoted() throws IOException {
        yml("password: [s3cret]");
        assertThatThrownBy(this::read).hasMessageContaining("password").hasMessageNotContaining("s3cret");
        yml("password: 's3cret", "url: jdbc:x");
        assertThatThrownBy(this::read).hasMessageContaining("mrt.yml").hasMessageNotContaining("s3cret");
        yml("password: \"s3cret\\q\"");
        assertThatThrownBy(this::read).hasMessageContaining("mrt.yml:1").hasMessageNotContaining("s3cret");
        yml("flyway: s3cret");
        assertThatThrownBy(this::read)
                .hasMessageContaining("mrt.yml:1: flyway must be a section")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_bomb_of_aliases_is_refused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        yml(bomb.toString());
        assertRefused("mrt.yml", "not valid YAML", "aliases");
        yml("skip: &loop {a: *loop}");
        assertRefused("mrt.yml:1 is nested too deeply");
        yml("a: " + "[".repeat(10_000));
        assertRefused("mrt.yml");
        yml("a: " + "[".repeat(10_000) + "]".repeat(10_000));
        assertRefused("mrt.yml");
    }

    @Test
    void odd_files_are_read_or_refused_with_a_sentence() throws IOException {
        yml("");
        assertThat(read()).isEqualTo(MrtConfig.builder().build());
        yml("engine:", "flyway:", "skip: ~");
        assertThat(read()).isEqualTo(MrtConfig.builder().build());
        yml("# nothing");
        assertThat(read()).isEqualTo(MrtConfig.builder().build());
        yml("\uFEFFengine: flyway\r", "strict: true\r");
        assertThat(read().engine()).isEqualTo("flyway");
        assertThat(read().strict()).isTrue();
        yml("flyway");
        assertRefused("mrt.yml:1 is no configuration");
        yml("a: 1", "---", "b: 2");
        assertRefused("mrt.yml", "not valid YAML");
        Files.write(folder.resolve("mrt.yml"), "engine: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("mrt.yml");
        Files.writeString(folder.resolve("mrt.yaml"), "");
        assertRefused("mrt.yml", "mrt.yaml", "remove one");
    }

    @Test
    void this_process_can_be_asked() {
        assertThat(Configuration.builder().build()).isNotNull();
        assertThat(List.of(Configuration.builder())).hasSize(1);
    }
}
