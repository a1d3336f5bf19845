package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** A database that mrt made for itself on the user's server, beside the given one. It is dropped at the latest when the JVM ends in an orderly way. */
final class ScratchDatabase implements WorkDatabase {

    private final ServerAccess access;
    private final UrlConnector siblings;
    private final ServerProduct product;
    private final String name;
    private final ServerSessions sessions;
    private final Thread atExit = new Thread(this::drop, "mrt-drop-scratch-database");

    private ScratchDatabase(ServerAccess access, UrlConnector siblings, ServerProduct product, String name) {
        this.access = access;
        this.siblings = siblings;
        this.product = product;
        this.name = name;
        this.sessions = new ServerSessions(siblings.to(name), product);
    }

    /**
     * Makes the database.
     *
     * @param access the server
     * @param siblings opens sessions in other databases of the server
     * @param product its product
     * @param admin a session in the given database
     * @return the new database
     * @throws SQLException if the server refuses
     */
    static ScratchDatabase make(ServerAccess access, UrlConnector siblings, ServerProduct product, Connection admin)
            throws SQLException {
        return make(access, siblings, product, name -> product.create(admin, name));
    }

    /** Makes a database of a certain name. */
    private interface Maker {
        void make(String name) throws SQLException;
    }

    private static ScratchDatabase make(ServerAccess access, UrlConnector siblings, ServerProduct product, Maker maker)
            throws SQLException {
        String name = ScratchName.at(Instant.now()).text();
        ScratchDatabase database = new ScratchDatabase(access, siblings, product, name);
        Runtime.getRuntime().addShutdownHook(database.atExit);
        try {
            maker.make(name);
            return database;
        } catch (SQLException e) {
            if (!product.isMissingRight(e)) {
                database.drop();
            }
            database.forgetExit();
            throw e;
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return sessions.borrow();
    }

    @Override
    public void runScript(String sql) throws SQLException {
        sessions.runScript(sql);
    }

    @Override
    public void recreate() throws SQLException {
        sessions.endAll();
        try (Connection admin = access.given().connect(new Properties())) {
            product.drop(admin, siblings, name);
            product.create(admin, name);
        }
    }

    @Override
    public Optional<WorkDatabase> copy() throws SQLException {
        if (!product.copiesDatabases()) {
            return Optional.empty();
        }
        sessions.endAll();
        try (Connection admin = access.given().connect(new Properties())) {
            return Optional.of(make(access, siblings, product, copied -> product.copy(admin, name, copied)));
        }
    }

    @Override
    public Sandbox.Sharing sharing() {
        return product.sharing();
    }

    @Override
    public void remove() {
        drop();
        forgetExit();
    }

    private void drop() {
        try {
            sessions.close();
            try (Connection admin = access.given().connect(new Properties())) {
                product.drop(admin, siblings, name);
            }
        } catch (SQLException e) {
            // The verdicts stand; what is left behind is named so that it can be removed.
            System.getLogger(ScratchDatabase.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The scratch database " + name + " stays on " + access.place() + ": " + Sentences.of(e)
                                    + " Drop it later, by hand or with mrt clean.");
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            System.getLogger(ScratchDatabase.class.getName())
                    .log(System.Logger.Level.DEBUG, "The JVM is ending; the database is dropped twice.", e);
        }
    }

    @Override
    public String describe(DatabaseInfo info) {
        return info.product() + " " + Versions.shorten(info.version()) + ", scratch database " + name + " beside "
                + access.place();
    }
}
