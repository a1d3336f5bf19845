package dev.mrt.testng;

import dev.mrt.api.MrtConfig;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says which chain of migrations a test class is about, and how it is verified.
 *
 * <pre>{@code
 * @MrtTest(locations = "classpath:db/migration")
 * public class MigrationsTest extends AbstractMigrationTests {}
 * }</pre>
 *
 * <p>What is left out here is taken from the parameters {@code mrt.*} of {@code testng.xml}, then from system properties, the environment and
 * {@code mrt.yml}, as {@link MrtConfig} says. What cannot be written into an annotation (a data source, rows of your own) goes into
 * {@link MrtConfigurer}. Subclasses inherit the annotation.
 */
@API(status = API.Status.STABLE, since = "0.1")
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
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

    /** As {@link MrtConfig#allowInconclusive()}: inconclusive migrations are then reported as skipped. */
    boolean allowInconclusive() default false;

    /** As {@link MrtConfig#allowNonEmpty()}. */
    boolean allowNonEmpty() default false;
}
