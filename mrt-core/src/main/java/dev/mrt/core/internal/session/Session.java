package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.core.internal.plugin.Chain;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The life of a session: opened when it is first needed, made new when it is needed after a reset, over when it is closed. Used by one thread
 * at a time, but for {@link #reset()}, which does nothing to a session that was never opened, and {@link #close()}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Session implements AutoCloseable {

    private final Chain chain;
    private volatile @Nullable Bench bench;
    private volatile boolean used;
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param chain the chain to go along
     */
    public Session(Chain chain) {
        this.chain = chain;
    }

    /** Applies everything that is left. */
    public void upgrade() {
        bench().steps().upgrade();
    }

    /** Applies the next one. */
    public void upgradeOne() {
        bench().steps().upgradeOne();
    }

    /**
     * Applies up to a migration.
     *
     * @param version its name
     */
    public void upgradeTo(String version) {
        bench().steps().upgradeTo(version);
    }

    /** Takes everything back. */
    public void downgrade() {
        bench().steps().downgrade();
    }

    /** Takes the last one back. */
    public void downgradeOne() {
        bench().steps().downgradeOne();
    }

    /**
     * Takes back down to a migration.
     *
     * @param version its name
     */
    public void downgradeTo(String version) {
        bench().steps().downgradeTo(version);
    }

    /**
     * Where the database stands.
     *
     * @return the name of the last migration that is applied, empty if none is
     */
    public Optional<String> currentVersion() {
        return bench().steps().currentVersion();
    }

    /**
     * Makes rows.
     *
     * @param table a table's name
     * @param rows how many
     */
    public void seed(String table, int rows) {
        bench().seeds().make(table, rows);
    }

    /**
     * Puts rows of the user's in.
     *
     * @param table a table's name
     * @param rows values by column
     */
    public void seed(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        bench().seeds().put(table, rows);
    }

    /** Compares what was seeded with what is there. */
    public void assertDataIntact() {
        bench().assertDataIntact();
    }

    /**
     * A connection for the test.
     *
     * @return a new one; the caller closes it
     */
    public Connection connect() {
        return bench().connect();
    }

    /**
     * The next call finds an empty database. Where there is only one, it is given back at once, as others may wait for it; but not where it need
     * not have been empty: what was there before could not be told from what the session left, so that only {@link Bench#renew()} may decide.
     */
    public void reset() {
        Bench known = bench;
        if (known != null) {
            used = true;
            if (known.isTheOnlyDatabase() && !chain.config().allowNonEmpty()) {
                giveBack(known);
            }
        }
    }

    /**
     * Makes room for a verification, which has to have a database of its own.
     *
     * @throws MrtException if the session is over, or it is in use in the only database that there is
     */
    public void makeRoom() {
        if (closed) {
            throw MrtException.usage("This Mrt is closed; get another one with Mrt.of.");
        }
        Bench known = bench;
        if (known != null && known.isTheOnlyDatabase()) {
            if (!used) {
                throw MrtException.usage("The session of this Mrt works in " + known.place()
                        + ", and a verification may open no other database beside it; call reset() first, which ends what"
                        + " the session holds there.");
            }
            known.renew();
            giveBack(known);
        }
    }

    private void giveBack(Bench known) {
        bench = null;
        used = false;
        known.close();
    }

    private Bench bench() {
        if (closed) {
            throw MrtException.usage("The session is over, as its Mrt is closed; get another one with Mrt.of.");
        }
        Bench known = bench;
        if (known == null) {
            return open();
        }
        if (used) {
            known.renew();
            used = false;
        }
        return known;
    }

    private Bench open() {
        Bench opened = Bench.open(chain);
        bench = opened;
        if (closed) {
            close();
            return bench();
        }
        return opened;
    }

    /** Removes the database, whatever a thread is doing there. */
    @Override
    public void close() {
        closed = true;
        Bench known = bench;
        bench = null;
        if (known != null) {
            known.close();
        }
    }
}
