package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.EngineContext;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's configuration as the user has it, and what mrt adds. Nothing of it is ever connected to.
 *
 * @param context what the user asked mrt
 * @param options what the user asked Flyway
 * @param flyway a copy of our own
 */
record FlywaySettings(EngineContext context, UserOptions options, FluentConfiguration flyway) {

    /** Without the user's code (callbacks by class name). */
    static FlywaySettings forReading(EngineContext context) {
        UserOptions options = UserOptions.of(context.config());
        return new FlywaySettings(context, options, configured(context, options.withoutCode()));
    }

    /** With all of it. */
    FluentConfiguration forRunning() {
        return configured(context, options.options());
    }

    private static FluentConfiguration configured(EngineContext context, Map<String, String> options) {
        FluentConfiguration flyway = Flyway.configure(context.classLoader());
        try {
            Configuration own = own(context);
            if (own != null) {
                flyway.configuration(own);
            }
            if (QuietLogs.isVisibleTo(context.classLoader())) {
                flyway.loggers(QuietLogs.class.getName());
            }
            return flyway.configuration(options);
        } catch (FlywayException e) {
            throw MrtException.usage("Flyway does not accept its configuration: " + Words.of(e), e);
        }
    }

    private static @Nullable Configuration own(EngineContext context) {
        Object given = context.config().engineConfiguration();
        if (given == null) {
            return null;
        }
        if (!(given instanceof Configuration configuration)) {
            throw MrtException.usage(
                    "engineConfiguration is a " + given.getClass().getName()
                            + "; the Flyway engine needs an org.flywaydb.core.api.configuration.Configuration,"
                            + " for example flyway.getConfiguration().");
        }
        if (configuration.getResolvers().length > 0
                || configuration.getResourceProvider() != null
                || configuration.isSkipDefaultResolvers()) {
            throw MrtException.usage(
                    "The Flyway configuration has resolvers or a resourceProvider of its own, or skips the"
                            + " default resolvers; mrt steps through what stands in the locations and cannot use them.");
        }
        return configuration;
    }

    /** Where migrations are looked for, in the user's order. */
    List<Place> places() {
        List<String> typed = context.config().locations();
        if (!typed.isEmpty()) {
            return typed.stream()
                    .map(location -> Places.typed(location, context.classLoader()))
                    .toList();
        }
        return described(flyway.getLocations());
    }

    /** Further places of SQL callbacks, a setting of Flyway 11.14 and later. */
    List<Place> callbackPlaces() {
        try {
            Object locations =
                    Configuration.class.getMethod("getCallbackLocations").invoke(flyway);
            return locations instanceof Location[] found ? described(found) : List.of();
        } catch (ReflectiveOperationException e) {
            System.getLogger(FlywaySettings.class.getName())
                    .log(System.Logger.Level.TRACE, "This Flyway has no callback locations.", e);
            return List.of();
        }
    }

    private List<Place> described(Location[] locations) {
        return Arrays.stream(locations)
                .map(location ->
                        Places.described(location.getDescriptor(), flyway.getWorkingDirectory(), context.classLoader()))
                .toList();
    }

    /** Whether the user named the places, so that a missing one is a mistake. */
    boolean insistsOnPlaces() {
        return !context.config().locations().isEmpty() || flyway.isFailOnMissingLocations();
    }

    Charset encoding() {
        return flyway.getEncoding();
    }

    /** Suffixes of SQL scripts. */
    List<String> suffixes() {
        return List.of(flyway.getSqlMigrationSuffixes());
    }

    /** The prefix of baseline scripts; where it is set as an object it cannot be asked for without Flyway's inner classes. */
    String baselinePrefix() {
        return options.options().getOrDefault("flyway.baselineMigrationPrefix", "B");
    }

    List<Place> undoPlaces() {
        List<Place> places = new ArrayList<>();
        for (String location : context.config().undoLocations()) {
            Place place = Places.typed(location, context.classLoader());
            if (!place.exists()) {
                throw MrtException.usage("The undo location " + location + " does not exist; check undoLocations.");
            }
            places.add(place);
        }
        return places;
    }
}
