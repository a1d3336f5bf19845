package dev.mrt.junit5;

import dev.mrt.api.MrtConfig;
import dev.mrt.core.Mrt;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Gives the tests of a class an {@link Mrt}: a chain of migrations on a database of its own.
 *
 * <pre>{@code
 * @MrtTest(locations = "classpath:db/migration")
 * class MigrationsTest {
 *
 *     @TestFactory
 *     Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
 *         return ReversibleMigrations.of(mrt);
 *     }
 * }
 * }</pre>
 *
 * <p>All tests of the class and of its nested classes get the same {@link Mrt}; it is closed after the last of them. As an {@link Mrt} serves
 * one thread, these tests run in one thread; test classes may run in parallel. What is left out here is taken from system properties, the
 * environment and {@code mrt.yml}, as {@link MrtConfig} says. What cannot be written into an annotation (a data source, rows of your own)
 * goes into {@link MrtExtension#with}.
 */
@API(status = API.Status.STABLE, since = "0.1")
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MrtExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface MrtTest {

    /** As {@link MrtConfig#locations()}. */
    String[] locations() default {};

    /** As {@link MrtConfig#changeLogFile()}. */
    String changeLogFile() default "";

    /** As {@link MrtConfig#engine()}. */
    String engine() default "";

    /** As {@link MrtConfig#database()}. */
    String database() default "";

    /** As {@link MrtConfig#jdbcUrl()}. */
    String jdbcUrl() default "";

    /** As {@link MrtConfig#username()}. The password comes from {@code MRT_PASSWORD} or {@code mrt.password}. */
    String username() default "";

    /** As {@link MrtConfig#skip()}, each as {@code version=reason}. */
    String[] skip() default {};

    /** As {@link MrtConfig#from()}. */
    String from() default "";

    /** As {@link MrtConfig#to()}. */
    String to() default "";

    /** As {@link MrtConfig#only()}. */
    String[] only() default {};

    /** As {@link MrtConfig#shard()}: {@code 2/5} for the second of five parts. */
    String shard() default "";

    /** As {@link MrtConfig#jobs()}; 0 for the default. */
    int jobs() default 0;

    /** As {@link MrtConfig#seedRows()}; 0 for the default. */
    int seedRows() default 0;

    /** As {@link MrtConfig#migrationTimeout()}, in seconds; 0 for the default. */
    int timeoutSeconds() default 0;

    /** As {@link MrtConfig#schemas()}. */
    String[] schemas() default {};

    /** As {@link MrtConfig#introspector()}. */
    String introspector() default "";

    /** As {@link MrtConfig#initScripts()}: paths of SQL files. */
    String[] initScripts() default {};

    /** As {@link MrtConfig#undoLocations()}. */
    String[] undoLocations() default {};

    /** As {@link MrtConfig#undoPatterns()}. */
    String[] undoPatterns() default {};

    /** As {@link MrtConfig#configFiles()}: paths of the engine's configuration files. */
    String[] configFiles() default {};

    /** As {@link MrtConfig#engineOptions()}, each as {@code name=value}, for example {@code flyway.placeholders.owner=app}. */
    String[] engineOptions() default {};

    /** As {@link MrtConfig#severityOverrides()}, each as {@code check=severity}, for example {@code drop-column=warning} or {@code MRT203=off}. */
    String[] severityOverrides() default {};

    /** As {@link MrtConfig#dialect()}. */
    String dialect() default "";

    /** As {@link MrtConfig#minimumVersion()}. */
    String minimumVersion() default "";

    /** As {@link MrtConfig#compat()}. */
    boolean compat() default false;

    /** As {@link MrtConfig#requireReason()}. */
    boolean requireReason() default false;

    /** As {@link MrtConfig#since()}. */
    String since() default "";

    /** As {@link MrtConfig#baseline()}: a path. */
    String baseline() default "";

    /** As {@link MrtConfig#failFast()}. */
    boolean failFast() default false;

    /** As {@link MrtConfig#strict()}. */
    boolean strict() default false;

    /** As {@link MrtConfig#allowInconclusive()}: inconclusive migrations are then reported as aborted. */
    boolean allowInconclusive() default false;

    /** As {@link MrtConfig#allowNonEmpty()}. */
    boolean allowNonEmpty() default false;
}
