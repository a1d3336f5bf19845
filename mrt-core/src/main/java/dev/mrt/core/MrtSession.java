package dev.mrt.core;

import dev.mrt.api.MrtException;
import dev.mrt.core.internal.session.Session;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The session of an {@link Mrt}: a database that a test takes along the chain by itself, step by step, with rows in it.
 *
 * <pre>{@code
 * mrt.upgradeTo("2");
 * mrt.seed("users", 3);
 * mrt.upgradeOne();
 * mrt.downgradeOne();
 * mrt.assertDataIntact();
 * }</pre>
 *
 * <p>The database is a sandbox of its own, opened by the first of these methods that is called, emptied by {@link #reset()} and removed when the
 * {@link Mrt} is closed; {@link Mrt#checkAll()} and its like never work in it, and ask for a {@link #reset()} first where they may open no
 * other one beside it. It goes along the whole chain: {@code from}, {@code to},
 * {@code only} and {@code skip} say what is verified, not what is applied here. Every step runs through the migration engine itself, a rollback on
 * a fresh connection, and has the time that {@link dev.mrt.api.MrtConfig#migrationTimeout()} gives.
 *
 * <p>A step that fails is what a test wants to hear of: an {@link AssertionError} that says what happened, in which file and line, where the
 * database stands now, and what to do. A call that makes no sense (a version that does not exist or lies in the other direction) is an
 * {@link MrtException}, as is a database that cannot be reached. After a step that took too long only {@link #reset()} helps.
 *
 * <p>Used by one thread at a time.
 */
@API(status = API.Status.STABLE, since = "0.1")
public abstract sealed class MrtSession implements AutoCloseable permits Mrt {

    private final Session session;

    MrtSession(Session session) {
        this.session = session;
    }

    /**
     * Applies everything that is not applied yet. What the engine leaves out (context, label, dbms, precondition) stays left out.
     *
     * @throws AssertionError if a migration fails; those before it stay applied
     * @throws MrtException if the database cannot be opened or is lost
     */
    public void upgrade() {
        session.upgrade();
    }

    /**
     * Applies the next migration; those that the engine leaves out are passed over.
     *
     * @throws AssertionError if it fails
     * @throws MrtException if there is none left that the engine runs, and as {@link #upgrade()}
     */
    public void upgradeOne() {
        session.upgradeOne();
    }

    /**
     * Applies everything up to a migration, itself included; does nothing if it is the current one.
     *
     * @param version its name: the Flyway version as written, or {@code path::id::author} of a changeset
     * @throws AssertionError if a migration fails; those before it stay applied
     * @throws MrtException if there is no such migration (with the nearest name), the database is beyond it already, or the engine leaves it
     *     out, and as {@link #upgrade()}
     */
    public void upgradeTo(String version) {
        session.upgradeTo(version);
    }

    /**
     * Takes everything back, the last migration first, down to the beginning of the chain or to its baseline. Repeatable migrations have no
     * rollback: they are forgotten, so that the next upgrade runs them again.
     *
     * @throws AssertionError if a rollback is missing or fails; those after it stay taken back
     * @throws MrtException as {@link #upgrade()}
     */
    public void downgrade() {
        session.downgrade();
    }

    /**
     * Takes the current migration back, and forgets repeatable ones that ran after it.
     *
     * @throws AssertionError if its rollback is missing or fails
     * @throws MrtException if nothing is applied, or only the baseline is, and as {@link #upgrade()}
     */
    public void downgradeOne() {
        session.downgradeOne();
    }

    /**
     * Takes back everything after a migration, which itself stays applied; does nothing if it is the current one.
     *
     * @param version its name, as for {@link #upgradeTo}
     * @throws AssertionError if a rollback is missing or fails; those after it stay taken back
     * @throws MrtException if there is no such migration (with the nearest name), or it is not applied yet, and as {@link #upgrade()}
     */
    public void downgradeTo(String version) {
        session.downgradeTo(version);
    }

    /**
     * Where the database stands.
     *
     * @return the name of the last migration that is applied, empty if none is
     * @throws MrtException as {@link #upgrade()}
     */
    public Optional<String> currentVersion() {
        return session.currentVersion();
    }

    /**
     * Gives a table rows that show any loss: mixed case, spaces at both ends, non-ASCII, full length and scale, NULLs. Parents that it refers to
     * get rows, too, if they have none. {@link dev.mrt.api.MrtConfig#customSeeds()} for the table come first, once. A table without any key gets
     * a row twice, beyond those asked for. From now on {@link #assertDataIntact()} watches the rows of all these tables.
     *
     * @param table its name, with its schema where it is not the only one of that name; upper and lower case are the same
     * @param rows how many, at least 1
     * @throws MrtException if there is no such table now (with the nearest name), it does not take that many rows (with the database's reason;
     *     none is left in it then), or the number is below 1
     */
    public void seed(String table, int rows) {
        session.seed(table, rows);
    }

    /**
     * Gives a table rows of the user's own. A column that a row does not name gets its default or NULL, and a value of mrt's where it can be
     * neither. From now on {@link #assertDataIntact()} watches the
     * rows of the table.
     *
     * @param table as for {@link #seed(String, int)}
     * @param rows values by column name; texts for types that Java has no value for
     * @throws MrtException if there is no such table or column now, the database refuses a row (with its reason; none is left in it then), or
     *     there are no rows
     */
    public void seed(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        session.seed(table, rows);
    }

    /**
     * Fails unless the tables that {@link #seed} gave rows to hold what they held when it returned. Rows are found by their key, in a table
     * without one by their values.
     *
     * <ul>
     *   <li>At the version where the rows were seeded, after steps away and back, nothing may be lost, changed or added. Rows that the test added
     *       itself by a connection of {@link #connect()} do not count.
     *   <li>At a later version rows may have been added, but none may be lost; each value must be what it was, and a column or table that is gone
     *       has lost what it held: renamed or converted is not intact.
     *   <li>At an earlier version columns and tables that are gone are no loss, as a rollback has to remove them; the rest is compared.
     * </ul>
     *
     * @throws AssertionError with everything that is wrong: the column, how many values, an example, what to do, and the steps in between
     * @throws MrtException if nothing was seeded since the last reset, nothing of it can exist at this version, a table cannot be read, and as
     *     {@link #upgrade()}
     */
    public void assertDataIntact() {
        session.assertDataIntact();
    }

    /**
     * A connection to the session's database for SQL of the test's own, in auto-commit mode; it may outlive any step. A transaction that it leaves open may keep a step
     * waiting. {@link #reset()} and {@link Mrt#close()} cut it.
     *
     * @return a new connection; the caller closes it
     * @throws MrtException as {@link #upgrade()}
     */
    public Connection connect() {
        return session.connect();
    }

    /**
     * Begins anew: an empty database, nothing applied, nothing seeded. The work is done by the next method that needs the database, so that it
     * costs nothing after the last test, and nothing at all if the session was never used. Only where mrt may open no other database beside the
     * session's (a database that was given empty, with a user who may make none, or one on a MariaDB or MySQL server) it is emptied and given
     * back at once, so that a verification can have it. The front-ends for JUnit and TestNG call it after each test.
     */
    public void reset() {
        session.reset();
    }

    /** As {@link Session#makeRoom()}. */
    void makeRoom() {
        session.makeRoom();
    }

    /** Removes the session's database; does nothing if there is none. May be called by another thread. */
    @Override
    public void close() {
        session.close();
    }
}
