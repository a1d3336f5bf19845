package dev.mrt.core.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.spi.SqlAnalyzer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticPluginsTest {

    private static final String CHECK = """
            import dev.mrt.api.check.*;
            import dev.mrt.api.result.Severity;
            import java.util.List;
            public class %s %s implements dev.mrt.api.spi.RiskCheck {
                public Descriptor descriptor() { %s }
                public List<RiskWarning> inspect(MigrationContext migration) { return List.of(); }
            }
            """;

    private static final String ANALYZER = """
            import dev.mrt.api.check.*;
            import dev.mrt.api.model.*;
            import dev.mrt.api.sql.SqlDialect;
            import java.util.List;
            import java.util.function.Consumer;
            public class %s implements dev.mrt.api.spi.SqlAnalyzer {
                public void read(List<Migration> c, String e, SqlDialect d, int v, Consumer<MigrationContext> n) { }
                public List<Suppression> suppressions(SourceLocation l, String t, SqlDialect d) { return List.of(); }
            }
            """;

    private static final String NAMED = "return Descriptor.of(\"%s\", \"%s\", Severity.INFO, \"\");";

    private FakeClassPath path;

    @BeforeEach
    void empty(@TempDir Path folder) {
        path = new FakeClassPath(folder);
    }

    private StaticPlugins plugins() throws Exception {
        return Plugins.of(path.loader()).statics();
    }

    private static void assertUsage(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE))
                .hasMessageContainingAll(parts);
    }

    @Test
    void a_missing_analyzer_tells_what_to_add() throws Exception {
        StaticPlugins plugins = plugins();
        assertUsage(plugins::analyzer, "No SQL analyzer is on the class path; add dev.mrt:mrt-analyzer.");
        assertUsage(plugins::suggester, "No rollback writer is on the class path; add dev.mrt:mrt-analyzer.");
        assertThat(plugins.checks(List.of())).isEmpty();
    }

    @Test
    void two_analyzers_are_refused_with_their_places() throws Exception {
        path.compiles("One", ANALYZER.formatted("One"))
                .compiles("Two", ANALYZER.formatted("Two"))
                .offers(SqlAnalyzer.class, "One", "Two");
        assertUsage(plugins()::analyzer, "Several SQL analyzers", "One (", "Two (");
    }

    @Test
    void a_check_is_listed_by_code_and_name_with_its_place() throws Exception {
        path.compiles("Own", CHECK.formatted("Own", "", NAMED.formatted("OWN7", "own-seven")))
                .offers(RiskCheck.class, "Own");
        assertThat(Plugins.of(path.loader()).loaded()).singleElement().satisfies(one -> {
            assertThat(one.port()).isEqualTo("static check");
            assertThat(one.id()).isEqualTo("OWN7 own-seven");
            assertThat(one.className()).isEqualTo("Own");
            assertThat(one.jar()).isNotBlank();
        });
    }

    @Test
    void a_check_that_cannot_be_linked_is_left_out_and_named() throws Exception {
        path.compiles("Gone", "public class Gone {}")
                .compiles("Broken", CHECK.formatted("Broken", "extends Gone", NAMED.formatted("OWN1", "own")))
                .compiles("Own", CHECK.formatted("Own", "", NAMED.formatted("OWN7", "own-seven")))
                .loses("Gone")
                .offers(RiskCheck.class, "Broken", "Own");
        Plugins plugins = Plugins.of(path.loader());
        assertThat(plugins.statics().checks(List.of())).hasSize(1);
        assertThat(plugins.problems()).singleElement().asString().contains("RiskCheck", "the class Gone is missing");
    }

    @Test
    void a_check_that_cannot_say_what_it_is_about_is_named() throws Exception {
        path.compiles("Mute", CHECK.formatted("Mute", "", "throw new IllegalStateException(\"no words\");"))
                .offers(RiskCheck.class, "Mute");
        LoadedCheck mute = plugins().checks(List.of()).get(0);
        assertThatThrownBy(mute::descriptor)
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("Mute (", "cannot say what it is about", "no words");
    }
}
