package dev.mrt.junit5;

import dev.mrt.api.MrtConfig;
import dev.mrt.core.Mrt;
import dev.mrt.core.SafetyTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The tests that every chain of migrations should pass, for a class that says nothing but that it wants them:
 *
 * <pre>{@code
 * class MigrationsTest implements MigrationSafetyTests {}
 * }</pre>
 *
 * <p>Which chain, and on which database, say {@link MrtTest} on the class or a registered {@link MrtExtension#with}, else system properties, the
 * environment and {@code mrt.yml}, as {@link MrtConfig} says. A test works when it is run, one after the other, each in a sandbox that is gone
 * afterwards. A class that does not want one of them overrides it with an empty body and without {@code @Test}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@ExtendWith(MrtExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public interface MigrationSafetyTests {

    /**
     * No number is missing in versions that are counted, no rollback is without its migration, no file looks like a migration and is none, no name
     * is there twice.
     *
     * @param mrt the chain
     * @param reporter is told what of the files is not known
     */
    @Test
    default void the_history_is_one_clean_line(Mrt mrt, TestReporter reporter) {
        Verdicts.check(SafetyTests.of(mrt).cleanHistory(), reporter);
    }

    /**
     * The chain goes up to its head, down to its base and up again on a database without rows. What is skipped with a reason stays where it
     * is; the test is aborted if that is everything.
     *
     * @param mrt the chain
     * @param reporter is told what was not taken down
     */
    @Test
    default void the_chain_goes_up_and_down_and_up_again(Mrt mrt, TestReporter reporter) {
        Verdicts.check(SafetyTests.of(mrt).upAndDown(), reporter);
    }

    /**
     * Each migration can be rolled back from a database with rows, and loses nothing.
     *
     * @param mrt the chain
     * @return one test for each selected migration
     */
    @TestFactory
    default Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
        return ReversibleMigrations.of(mrt);
    }

    /**
     * The static checks find no error, in strict mode no warning either.
     *
     * @param mrt the chain
     */
    @Test
    default void there_are_no_static_errors(Mrt mrt) {
        SafetyTests.of(mrt).assertNoStaticErrors();
    }

    /**
     * The schema at head is the one in {@link #schemaReference()}. Aborted as long as there is no such file; with {@code -Dmrt.schema.update=true} it is
     * written.
     *
     * @param mrt the chain
     * @param reporter is told what was written, and what could not be compared
     */
    @Test
    default void the_schema_at_head_is_the_reference(Mrt mrt, TestReporter reporter) {
        Verdicts.check(SafetyTests.of(mrt).schema(schemaReference()), reporter);
    }

    /**
     * Where the schema at head is kept, to be overridden.
     *
     * @return a path, relative to the folder that the tests run in, which is that of the project; {@code src/test/resources/mrt/schema.txt}
     */
    default Path schemaReference() {
        return SafetyTests.DEFAULT_SCHEMA;
    }
}
