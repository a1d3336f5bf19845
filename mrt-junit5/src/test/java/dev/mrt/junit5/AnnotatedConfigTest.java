package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.Configuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotatedConfigTest {

    private static MrtConfig config(Class<?> type) {
        return Configuration.forTest(type.getAnnotation(MrtTest.class), Map.of())
                .build();
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

    @MrtTest
    private static final class Nothing {}

    @MrtTest(skip = "3")
    private static final class WithoutReason {}

    @Test
    void every_attribute_reaches_the_configuration() {
        MrtConfig expected = MrtConfig.builder()
                .locations(List.of("a", "b"))
                .changeLogFile("c")
                .engine("e")
                .database("h2")
                .jdbcUrl("jdbc:x")
                .username("me")
                .skip(Map.of("1", "why", "2", "a=b"))
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
                .engineOptions(Map.of("flyway.placeholders.x", "y"))
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
        assertThat(config(Everything.class)).isEqualTo(expected);
    }

    @Test
    void what_is_left_out_stays_as_configured() {
        assertThat(config(Nothing.class)).isEqualTo(MrtConfig.builder().build());
    }

    @Test
    void a_skip_needs_a_reason() {
        assertThatThrownBy(() -> config(WithoutReason.class))
                .isInstanceOf(MrtException.class)
                .hasMessage("@MrtTest(skip = \"3\") is not of the form name=value.");
    }
}
