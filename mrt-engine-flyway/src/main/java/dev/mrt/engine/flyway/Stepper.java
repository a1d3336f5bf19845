package dev.mrt.engine.flyway;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A Flyway of our own that lives as long as the engine and runs what its cursor shows. It keeps nothing of the database from run to run. */
final class Stepper {

    /** What Flyway takes for the prefix of migrations while it runs an undo script; nothing else has it. */
    static final String UNDO_PREFIX = "MRTUNDO";

    private final Cursor cursor;
    private final CallbackGate gate = new CallbackGate();
    private final Flyway flyway;

    Stepper(Configuration user, FlywayCatalog catalog, DataSource database, Direction direction) {
        cursor = new Cursor(catalog);
        flyway = configured(user, database, direction).load();
        if (flyway.getConfiguration() instanceof ClassicConfiguration own) {
            gate.guard(own);
        }
    }

    private FluentConfiguration configured(Configuration user, DataSource database, Direction direction) {
        FluentConfiguration ours = Flyway.configure(user.getClassLoader())
                .configuration(user)
                .dataSource(database)
                .validateOnMigrate(false)
                .validateMigrationNaming(false)
                .group(false)
                .outOfOrder(false)
                .target(direction == Direction.BULK ? MigrationVersion.LATEST : MigrationVersion.NEXT)
                .javaMigrations(new JavaMigration[0])
                .resourceProvider(cursor)
                .javaMigrationClassProvider(List::of)
                .resolvers(cursor);
        if (!user.isBaselineOnMigrate()) {
            // Initial scripts may have filled the schema; that is no reason not to start with the first migration.
            ours.baselineOnMigrate(true).baselineVersion("0");
        }
        if (user.isSkipExecutingMigrations()) {
            ours.skipExecutingMigrations(false);
        }
        if (direction == Direction.DOWN) {
            ours.sqlMigrationPrefix(UNDO_PREFIX);
        }
        SessionLock.use(ours);
        leaveCallbackLocations(ours);
        return ours;
    }

    /** Flyway 11.14 and later look there by themselves, and past the cursor; the catalog has them already. */
    private static void leaveCallbackLocations(FluentConfiguration ours) {
        try {
            FluentConfiguration.class
                    .getMethod("callbackLocations", String[].class)
                    .invoke(ours, (Object) new String[0]);
        } catch (NoSuchMethodException e) {
            System.getLogger(Stepper.class.getName())
                    .log(System.Logger.Level.TRACE, "This Flyway has no callback locations.", e);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Flyway does not let its callback locations be set.", e);
        }
    }

    /**
     * Runs Flyway.
     *
     * @param view what it sees
     * @param seenAs which events reach the user's Java callbacks
     * @return how many migrations it ran
     */
    int run(View view, Function<Event, @Nullable Event> seenAs) {
        cursor.show(view);
        gate.open(seenAs);
        try {
            return flyway.migrate().migrationsExecuted;
        } finally {
            gate.leave();
        }
    }

    CallbackGate gate() {
        return gate;
    }
}
