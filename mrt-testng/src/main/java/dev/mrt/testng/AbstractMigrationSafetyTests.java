package dev.mrt.testng;

import dev.mrt.core.Mrt;
import dev.mrt.core.SafetyResult;
import dev.mrt.core.SafetyTests;
import java.nio.file.Path;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testng.Reporter;
import org.testng.SkipException;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/**
 * The tests that every chain of migrations should pass, for a class that says nothing but that it wants them:
 *
 * <pre>{@code
 * public class MigrationsTest extends AbstractMigrationSafetyTests {}
 * }</pre>
 *
 * <p>Which chain, and on which database, say {@link MrtTest} on the class or {@link MrtConfigurer}, else {@code testng.xml}, system properties, the
 * environment and {@code mrt.yml}. A test works when it is run, one after the other, each in a sandbox that is gone afterwards. A class that
 * does not want one of them overrides it with an empty body and {@code @Test(enabled = false)}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Listeners(MrtListener.class)
public abstract class AbstractMigrationSafetyTests {

    private @Nullable Mrt mrt;

    /** For subclasses. */
    protected AbstractMigrationSafetyTests() {}

    /**
     * No number is missing in versions that are counted, no rollback is without its migration, no file looks like a migration and is none, no name
     * is there twice.
     *
     * @throws AssertionError with each file that stands beside the line
     */
    @Test
    public void the_history_is_one_clean_line() {
        check(safety().cleanHistory());
    }

    /**
     * The chain goes up to its head, down to its base and up again on a database without rows. What is skipped with a reason stays where it
     * is; the test is skipped if that is everything.
     *
     * @throws AssertionError with the migration that does not go up or down, or with the difference of the schemas
     */
    @Test
    public void the_chain_goes_up_and_down_and_up_again() {
        check(safety().upAndDown());
    }

    /**
     * Each migration can be rolled back from a database with rows, and loses nothing.
     *
     * @param migration which one
     */
    @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
    public void every_migration_is_reversible(MigrationUnderTest migration) {
        migration.assertReversible();
    }

    /**
     * The static checks find no error, in strict mode no warning either.
     *
     * @throws AssertionError with each finding
     */
    @Test
    public void there_are_no_static_errors() {
        safety().assertNoStaticErrors();
    }

    /**
     * The schema at head is the one in {@link #schemaReference()}. Skipped as long as there is no such file; with {@code -Dmrt.schema.update=true} it is
     * written.
     *
     * @throws AssertionError with the difference
     */
    @Test
    public void the_schema_at_head_is_the_reference() {
        check(safety().schema(schemaReference()));
    }

    /**
     * Where the schema at head is kept, to be overridden.
     *
     * @return a path, relative to the folder that the tests run in, which is that of the project; {@code src/test/resources/mrt/schema.txt}
     */
    protected Path schemaReference() {
        return SafetyTests.DEFAULT_SCHEMA;
    }

    private SafetyTests safety() {
        return SafetyTests.of(Objects.requireNonNull(mrt, "MrtListener sets it"));
    }

    private static void check(SafetyResult result) {
        result.notes().forEach(note -> Reporter.log(note));
        switch (result.status()) {
            case PASSED -> {}
            case NOT_CHECKED -> throw new SkipException(result.message());
            case FAILED -> result.orThrow();
        }
    }
}
