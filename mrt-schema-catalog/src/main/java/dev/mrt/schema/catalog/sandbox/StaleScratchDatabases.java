package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ScratchDatabases;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds and drops the scratch databases that runs left on a server when they were killed. */
final class StaleScratchDatabases implements ScratchDatabases {

    private final UrlConnector connector;
    private final Clock clock;

    private StaleScratchDatabases(UrlConnector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    /**
     * Looks at the server of a configuration.
     *
     * @param config its URL, user and password
     * @return the finder; nothing is opened yet
     * @throws MrtException if there is no URL or no driver for it
     */
    static StaleScratchDatabases on(MrtConfig config) {
        return on(config, Clock.systemUTC());
    }

    static StaleScratchDatabases on(MrtConfig config, Clock clock) {
        String url = config.jdbcUrl();
        if (url == null || url.isBlank()) {
            throw MrtException.usage("There is no JDBC URL; give the server whose scratch databases are to be found.");
        }
        Driver driver = UrlSandboxProvider.driver(url.strip());
        return new StaleScratchDatabases(
                new UrlConnector(driver, url.strip(), new Credentials(config.username(), config.password())), clock);
    }

    @Override
    public List<ScratchDatabase> list() {
        return onServer((admin, product) -> product.scratchDatabases(admin).stream()
                .map(StaleScratchDatabases::shown)
                .toList());
    }

    @Override
    public List<Removal> dropOlderThan(Duration age) {
        Instant youngest = clock.instant().minus(age);
        return onServer((admin, product) -> {
            List<Removal> removals = new ArrayList<>();
            for (ServerProduct.Scratch scratch : product.scratchDatabases(admin)) {
                if (!scratch.name().made().isAfter(youngest)) {
                    removals.add(drop(admin, product, scratch));
                }
            }
            return removals;
        });
    }

    private Removal drop(Connection admin, ServerProduct product, ServerProduct.Scratch scratch) {
        if (scratch.sessions() > 0) {
            return new Removal(shown(scratch), false, scratch.sessions() + " sessions are in it.");
        }
        try {
            product.drop(admin, connector, scratch.name().text());
            return new Removal(shown(scratch), true, "");
        } catch (SQLException e) {
            return new Removal(shown(scratch), false, Sentences.of(e));
        }
    }

    private static ScratchDatabase shown(ServerProduct.Scratch scratch) {
        return new ScratchDatabase(scratch.name().text(), scratch.name().made(), scratch.sessions());
    }

    private interface Question<T> {
        T ask(Connection admin, ServerProduct product) throws SQLException;
    }

    private <T> T onServer(Question<T> question) {
        try (Connection admin = ServerAccess.of(connector).open()) {
            return question.ask(admin, ServerSandboxes.productOf(admin, connector.place()));
        } catch (SQLException e) {
            throw ServerFailures.during("The scratch databases of " + connector.place() + " cannot be listed", e);
        }
    }
}
