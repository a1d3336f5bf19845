package dev.mrt.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.Severity;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.api.sql.SqlDialect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What every {@link RiskCheck} keeps. Extend it once for each check. The examples are read by the {@link SqlAnalyzer} on the class path, so
 * {@code mrt-analyzer} has to be there.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class RiskCheckContract {

    private static final int THREADS = 4;

    /** For subclasses. */
    protected RiskCheckContract() {}

    /**
     * The tests of a check whose descriptor has the examples, for a {@link org.junit.jupiter.api.TestFactory} on many checks.
     *
     * @param check the check
     * @return the tests by name, in no particular order
     */
    public static Map<String, Executable> of(RiskCheck check) {
        RiskCheckContract contract = new RiskCheckContract() {
            @Override
            protected RiskCheck check() {
                return check;
            }
        };
        Map<String, Executable> tests = new TreeMap<>();
        for (Method method : RiskCheckContract.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                tests.put(method.getName(), () -> run(method, contract));
            }
        }
        return tests;
    }

    private static void run(Method test, RiskCheckContract contract) throws Throwable {
        try {
            test.invoke(contract);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /**
     * The check under test.
     *
     * @return a check
     */
    protected abstract RiskCheck check();

    /**
     * What it has to report.
     *
     * @return that of the descriptor; a check whose descriptor has none gives it here
     */
    protected Example bad() {
        return check().descriptor().bad();
    }

    /**
     * What it must not report.
     *
     * @return that of the descriptor; a check whose descriptor has none gives it here
     */
    protected Example good() {
        return check().descriptor().good();
    }

    /**
     * Makes a chain of an example.
     *
     * @param example its files; {@code V1__x.sql}, {@code U1__x.sql}, {@code R__x.sql}, {@code B1__x.sql} and {@code V1__x.java} are understood
     * @return in order; override it for the files of another engine
     */
    protected List<Migration> migrations(Example example) {
        return ExampleFiles.migrations(example);
    }

    /**
     * The engine that the examples are written for.
     *
     * @return the id
     */
    protected String engine() {
        return "flyway";
    }

    private List<MigrationContext> read(Example example) {
        List<Migration> chain = migrations(example);
        assertFalse(
                chain.isEmpty(),
                "The example has no migration; give one in the descriptor, or override bad() and good().");
        return read(chain, example.dialect(), example.majorVersion());
    }

    private List<MigrationContext> read(List<Migration> chain, SqlDialect dialect, int majorVersion) {
        SqlAnalyzer analyzer = ServiceLoader.load(SqlAnalyzer.class)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No SQL analyzer is on the class path; add dev.mrt:mrt-analyzer."));
        List<MigrationContext> contexts = new ArrayList<>();
        analyzer.read(chain, engine(), dialect, majorVersion, contexts::add);
        return contexts;
    }

    private List<RiskWarning> inspected(List<MigrationContext> contexts) {
        return contexts.stream()
                .flatMap(context -> check().inspect(context).stream())
                .toList();
    }

    @Test
    void the_descriptor_is_complete() {
        Descriptor descriptor = check().descriptor();
        assertAll(
                () -> assertTrue(descriptor.code().matches("[A-Z]+[0-9]+"), "code: " + descriptor.code()),
                () -> assertTrue(descriptor.name().matches("[a-z0-9]+(-[a-z0-9]+)*"), "name: " + descriptor.name()),
                () -> assertTrue(descriptor.summary().endsWith("."), "summary: " + descriptor.summary()),
                () -> assertNotEquals(Severity.OFF, descriptor.severity()),
                () -> assertTrue(
                        Set.of("", "compat", "pedantic").contains(descriptor.profile()),
                        "profile: " + descriptor.profile()));
    }

    @Test
    void the_descriptor_is_always_the_same() {
        assertEquals(check().descriptor(), check().descriptor());
    }

    @Test
    void the_bad_example_is_reported() {
        assertFalse(
                inspected(read(bad())).isEmpty(), check().descriptor().code() + " finds nothing in its bad example.");
    }

    @Test
    void the_good_example_is_not_reported() {
        assertEquals(List.of(), inspected(read(good())));
    }

    @Test
    void the_examples_are_of_a_dialect_that_it_looks_at() {
        Set<SqlDialect> dialects = check().descriptor().dialects();
        assertTrue(dialects.isEmpty() || dialects.containsAll(List.of(bad().dialect(), good().dialect())));
    }

    @Test
    void findings_carry_its_code_and_the_migration_that_they_are_about() {
        Descriptor descriptor = check().descriptor();
        for (MigrationContext context : read(bad())) {
            for (RiskWarning warning : check().inspect(context)) {
                assertEquals(descriptor.code(), warning.code());
                assertEquals(descriptor.name(), warning.pattern());
                assertEquals(context.migration().id().value(), warning.revision());
                assertTrue(warning.message().endsWith(".") || warning.message().endsWith("?"), warning.message());
                assertFalse(warning.location().file().isBlank());
            }
        }
    }

    @Test
    void the_same_migration_has_the_same_findings() {
        List<MigrationContext> contexts = read(bad());
        assertEquals(inspected(contexts), inspected(contexts));
    }

    @Test
    void several_threads_may_use_it() {
        List<MigrationContext> contexts = read(bad());
        RiskCheck shared = check();
        List<RiskWarning> expected = contexts.stream()
                .flatMap(context -> shared.inspect(context).stream())
                .toList();
        List<CompletableFuture<List<RiskWarning>>> all = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> contexts.stream()
                                .flatMap(context -> shared.inspect(context).stream())
                                .toList()))
                .limit(THREADS)
                .toList();
        all.forEach(found -> assertEquals(expected, found.join()));
    }

    @Test
    void a_migration_that_does_nothing_is_not_reported() {
        assertEquals(List.of(), inspected(read(List.of(ExampleFiles.empty()), good().dialect(), 0)));
    }
}
