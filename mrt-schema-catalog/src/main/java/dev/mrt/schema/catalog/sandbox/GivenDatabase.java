package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The database that the user gave, where mrt may make none of its own. It was empty, and is emptied again: everything that was not there at the
 * beginning is removed.
 *
 * <p>If it was not empty and the user allowed that, nothing is ever removed: mrt cannot tell what else a migration changed, and an object
 * that was there before may by now depend on a new one.
 */
final class GivenDatabase implements WorkDatabase {

    private final ServerAccess access;
    private final ServerProduct product;
    private Connection anchor;
    private final Inventory before;
    private final ServerSessions sessions;

    private GivenDatabase(ServerAccess access, ServerProduct product, Connection anchor, Inventory before) {
        this.access = access;
        this.product = product;
        this.anchor = anchor;
        this.before = before;
        this.sessions = new ServerSessions(access.given(), product);
    }

    /**
     * Takes the given database for mrt alone.
     *
     * @param access how to reach it
     * @param product its product
     * @param anchor a session in it, which is kept to the end; closed here if that fails
     * @param allowNonEmpty whether it may hold something
     * @param why why there is no scratch database, a clause
     * @return the database
     * @throws MrtException if it holds something, or another run of mrt works in it
     */
    static GivenDatabase take(
            ServerAccess access, ServerProduct product, Connection anchor, boolean allowNonEmpty, String why) {
        boolean taken = false;
        try {
            if (!product.contents().claim(anchor)) {
                throw MrtException.database(
                        "Another run of mrt works in " + access.place()
                                + "; wait for it, give another database, or a user who may make databases.",
                        null);
            }
            Inventory before = product.contents().list(anchor);
            if (!before.isEmpty() && !allowNonEmpty) {
                throw MrtException.database(
                        "The database " + access.place() + " is not empty: it holds " + before.describe() + ". And "
                                + why + ". Give an empty database, or a user who may make databases.",
                        null);
            }
            taken = true;
            return new GivenDatabase(access, product, anchor, before);
        } catch (SQLException e) {
            throw ServerFailures.during("The contents of " + access.place() + " cannot be read", e);
        } finally {
            if (!taken) {
                close(anchor);
            }
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
        if (!before.isEmpty()) {
            throw new SQLException("it held " + before.describe()
                    + " before mrt came, and what the migrations did to that cannot be undone. "
                    + "A run that has to start afresh needs an empty database, or a user who may make databases");
        }
        sessions.endAll();
        empty();
    }

    @Override
    public Sandbox.Sharing sharing() {
        return Sandbox.Sharing.DATABASE;
    }

    private void empty() throws SQLException {
        if (!anchor.isValid(10)) {
            close(anchor);
            anchor = access.given().connect(new Properties());
            if (!product.contents().claim(anchor)) {
                throw new SQLException("the connection was lost, and another run of mrt works there since");
            }
        }
        product.contents().removeAllBut(anchor, before.items());
    }

    @Override
    public void remove() {
        try {
            sessions.close();
            if (before.isEmpty()) {
                empty();
            } else {
                warn("What the migrations made in " + access.place()
                        + " stays there, as the database was not empty before.");
            }
        } catch (SQLException e) {
            // The verdicts stand; what is left behind is named so that it can be removed.
            warn("The database " + access.place() + " could not be emptied again: " + Sentences.of(e));
        } finally {
            release();
            close(anchor);
        }
    }

    private void release() {
        try {
            product.contents().release(anchor);
        } catch (SQLException e) {
            // The end of the session gives it back, too, only later.
            System.getLogger(GivenDatabase.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock could not be given back.", e);
        }
    }

    private static void close(Connection anchor) {
        try {
            anchor.close();
        } catch (SQLException e) {
            System.getLogger(GivenDatabase.class.getName())
                    .log(System.Logger.Level.DEBUG, "The anchor could not be closed.", e);
        }
    }

    private static void warn(String sentence) {
        System.getLogger(GivenDatabase.class.getName()).log(System.Logger.Level.WARNING, sentence);
    }

    @Override
    public String describe(DatabaseInfo info) {
        return info.product() + " " + Versions.shorten(info.version()) + ", database " + access.place();
    }
}
