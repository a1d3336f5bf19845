package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.Configuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testng.xml.XmlClass;

class ConfigurationTest {

    private static final Map<String, String> STARS =
            Map.of("mrt.locations", "classpath:chains/stars", "mrt.database", "h2");

    @AfterEach
    void forget() {
        System.clearProperty("mrt.to");
    }

    private static Run run(Map<String, String> parameters, Class<?> tests) {
        Map<String, String> all = new HashMap<>(STARS);
        all.putAll(parameters);
        return Run.of(suite -> suite.setParameters(all), tests);
    }

    @MrtTest(
            locations = {"a", "b"},
            changeLogFile = "c",
            engine = "e",
            database = "h2",
            jdbcUrl = "jdbc:x",
            username = "me",
            skip = {"1=why", "2=a=b"},
            from = "3",
            to = "4",
            only = "5",
            shard = "2/5",
            jobs = 3,
            seedRows = 6,
            timeoutSeconds = 7,
            schemas = "s",
            introspector = "jooq",
            initScripts = "i.sql",
            undoLocations = "u",
            undoPatterns = "{U}{version}.sql",
            configFiles = "f.conf",
            engineOptions = "flyway.placeholders.x=y",
            severityOverrides = {"drop-column=warning", "MRT203=off"},
            dialect = "postgres",
            minimumVersion = "12",
            compat = true,
            requireReason = true,
            since = "v1",
            baseline = "b.json",
            failFast = true,
            strict = true,
            allowInconclusive = true,
            allowNonEmpty = true)
    private static final class Everything {}

    @Test
    void every_attribute_reaches_the_configuration() {
        MrtConfig expected = MrtConfig.builder()
                .locations(List.of("a", "b"))
                .changeLogFile("c")
                .engine("e")
                .database("h2")
                .jdbcUrl("jdbc:x")
                .username("me")
                .skip(Map.of("1", "why", "2", "a=b", "9", "from around"))
                .from("3")
                .to("4")
                .only(List.of("5"))
                .shard(new Shard(2, 5))
                .jobs(3)
                .seedRows(6)
                .migrationTimeout(Duration.ofSeconds(7))
                .schemas(List.of("s"))
                .introspector("jooq")
                .initScripts(List.of(Path.of("i.sql")))
                .undoLocations(List.of("u"))
                .undoPatterns(List.of("{U}{version}.sql"))
                .configFiles(List.of(Path.of("f.conf")))
                .engineOptions(Map.of("flyway.placeholders.x", "y", "flyway.table", "history"))
                .severityOverrides(Map.of("drop-column", Severity.WARNING, "MRT203", Severity.OFF))
                .dialect(SqlDialect.POSTGRES)
                .minimumVersion("12")
                .compat(true)
                .requireReason(true)
                .since("v1")
                .baseline(Path.of("b.json"))
                .failFast(true)
                .strict(true)
                .allowInconclusive(true)
                .allowNonEmpty(true)
                .build();
        Map<String, String> weaker = Map.of(
                "mrt.to", "1", "mrt.skip.9", "from around", "mrt.flyway.table", "history", "others", "are not ours");
        assertThat(Configuration.forTest(Everything.class.getAnnotation(MrtTest.class), weaker)
                        .build())
                .isEqualTo(expected);
    }

    @Test
    void parameters_of_the_suite_are_enough() {
        Run run = run(Map.of("mrt.skip", "4=" + UserTests.REASON, "theirs", "1"), UserTests.Plain.class);
        assertThat(run.passed()).hasSize(4);
        assertThat(run.errors().get("V4 import catalogue")).hasMessageEndingWith(UserTests.REASON);
    }

    @Test
    void a_class_that_only_listens_has_its_chain_from_there() {
        assertThat(run(Map.of(), UserTests.ListeningOnly.class).passed()).containsExactly("loses_nothing");
    }

    @Test
    void an_annotation_comes_before_parameters_and_parameters_before_properties() {
        System.setProperty("mrt.to", "5");
        assertThat(run(Map.of("mrt.from", "3"), UserTests.Plain.class).passed()).containsExactly("V3 add colour");
        assertThat(run(Map.of("mrt.to", "3"), UserTests.Plain.class).failed()).containsExactly("V2 drop note");
        assertThat(run(Map.of("mrt.to", "3"), UserTests.TheFirst.class).passed())
                .containsExactly("V1 create stars");
    }

    @Test
    void a_class_has_parameters_of_its_own() {
        Run run = Run.of(
                suite -> {
                    suite.setParameters(STARS);
                    suite.getTests().get(0).setParameters(Map.of("mrt.to", "5"));
                    XmlClass written = suite.getTests().get(0).getXmlClasses().get(0);
                    written.setParameters(Map.of("mrt.to", "1"));
                },
                UserTests.Plain.class);
        assertThat(run.passed()).containsExactly("V1 create stars");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void a_wrong_parameter_fails_with_a_sentence() {
        assertThat(run(Map.of("mrt.sedRows", "3"), UserTests.Plain.class)
                        .errors()
                        .get("all migrations"))
                .isInstanceOf(MrtException.class)
                .hasMessage("parameter mrt.sedRows: there is no setting sedRows. Did you mean seedRows?");
        assertThat(run(Map.of("mrt.colour", "red"), UserTests.InParallel.class)
                        .errors()
                        .get("all migrations"))
                .hasMessageStartingWith("parameter mrt.colour: there is no setting colour. Known keys: engine, ");
        assertThat(run(Map.of("mrt.seedRows", "many"), UserTests.Plain.class)
                        .errors()
                        .get("all migrations"))
                .hasMessage("parameter mrt.seedRows: seedRows is many, but must be a whole number.");
    }
}
