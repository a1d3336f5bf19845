package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.core.internal.plugin.Chain;
import dev.mrt.core.internal.text.DialectHint;
import dev.mrt.core.internal.verify.Errors;
import dev.mrt.core.internal.verify.SandboxChoice;
import dev.mrt.core.internal.verify.Station;
import dev.mrt.core.internal.verify.Timebox;
import java.sql.Connection;
import java.sql.SQLException;

/** A session's database and what is known of it since it was new. */
final class Bench implements AutoCloseable {

    private final Chain chain;
    private final Station station;
    private final Timebox timebox;
    private Steps steps;
    private Watched watched;
    private Seeds seeds;

    private Bench(Chain chain, Station station) {
        this.chain = chain;
        this.station = station;
        this.timebox = station.timebox(chain.config().migrationTimeout());
        Work work = new Work(station, timebox);
        this.watched = new Watched(station, work);
        this.steps = new Steps(chain, station, work, watched);
        this.seeds = new Seeds(chain, station, work, watched, steps);
    }

    static Bench open(Chain chain) {
        Sandbox sandbox = SandboxChoice.open(chain.plugins(), chain.config(), DialectHint.of(chain.catalog()));
        boolean opened = false;
        try {
            Bench bench = new Bench(chain, Station.open(sandbox, chain.plugins(), chain.provider(), chain.context()));
            opened = true;
            return bench;
        } finally {
            if (!opened) {
                sandbox.close();
            }
        }
    }

    Steps steps() {
        return steps;
    }

    Seeds seeds() {
        return seeds;
    }

    void assertDataIntact() {
        new Intact(watched, steps.place()).require();
    }

    Connection connect() {
        watched.givesAConnection();
        try {
            return station.connect();
        } catch (SQLException e) {
            throw Errors.lost("Opening a connection to " + station.sandbox().description(), e);
        }
    }

    /** Whether nobody may open another database as long as this one is open. */
    boolean isTheOnlyDatabase() {
        return station.sandbox().sharing() == Sandbox.Sharing.DATABASE;
    }

    String place() {
        return station.sandbox().description();
    }

    /** Empties the database; rows, steps and connections of the test are gone. */
    void renew() {
        try {
            station.rebuild(null);
        } catch (Station.ChainBroken e) {
            throw MrtException.internal("An empty database could not be made: " + e.getMessage(), e);
        }
        Work work = new Work(station, timebox);
        watched = new Watched(station, work);
        steps = new Steps(chain, station, work, watched);
        seeds = new Seeds(chain, station, work, watched, steps);
    }

    @Override
    public void close() {
        timebox.close();
        station.close();
    }
}
