package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.plugin.Plugins;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The database under test with everything that works on it. Used by one thread at a time. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Station implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Station.class.getName());
    private static final int SECONDS_TO_ANSWER = 5;

    private final Sandbox sandbox;
    private final WatchedSource connections;
    private final Function<ConnectionSource, MigrationEngine> opener;
    private final SchemaIntrospector introspector;
    private final DataReader dataReader;
    private final Seeding seeding;
    private final SchemaFilter filter;
    private MigrationEngine engine;
    private SnapshotSeries snapshots;
    private @Nullable SchemaSnapshot schema;
    private boolean abandoned;

    Station(
            Sandbox sandbox,
            Function<ConnectionSource, MigrationEngine> opener,
            SchemaIntrospector introspector,
            DataReader dataReader,
            Seeding seeding,
            List<String> schemas) {
        this.sandbox = sandbox;
        this.connections = new WatchedSource(sandbox);
        this.opener = opener;
        this.introspector = introspector;
        this.snapshots = introspector.series();
        this.dataReader = dataReader;
        this.seeding = seeding;
        this.filter = new SchemaFilter(schemas);
        this.engine = opener.apply(connections);
        boolean prepared = false;
        try {
            prepare();
            prepared = true;
        } finally {
            if (!prepared) {
                engine.close();
            }
        }
    }

    /**
     * Sets up what works on a chain in a sandbox.
     *
     * @param sandbox a new database; it is closed with the station
     * @param plugins the adapters
     * @param provider the engine's entrance
     * @param context where the migrations are
     * @return the station; the caller closes it
     * @throws MrtException if the engine cannot be set up there
     */
    public static Station open(
            Sandbox sandbox, Plugins plugins, MigrationEngineProvider provider, EngineContext context) {
        DatabaseInfo database = sandbox.database();
        return new Station(
                sandbox,
                connections -> provider.open(context, connections),
                plugins.introspector(database, context.config()),
                plugins.dataReader(database),
                new Seeding(plugins.seeder(database), context.config()),
                context.config().schemas());
    }

    private void prepare() {
        StepResult prepared = engine.prepare();
        if (!prepared.ok()) {
            throw MrtException.database(
                    "The migration engine cannot be set up in " + sandbox.description() + ": "
                            + prepared.error().map(Errors::of).orElse("it gave no reason."),
                    null);
        }
    }

    /**
     * The engine.
     *
     * @return another one after a rebuild that had to replace it
     */
    public MigrationEngine engine() {
        return engine;
    }

    WatchedSource connections() {
        return connections;
    }

    Seeding seeding() {
        return seeding;
    }

    /**
     * The database.
     *
     * @return the sandbox
     */
    public Sandbox sandbox() {
        return sandbox;
    }

    SchemaFilter filter() {
        return filter;
    }

    /**
     * A connection whose statements can be cancelled.
     *
     * @return a new one; the caller closes it
     * @throws SQLException if the database cannot be reached
     */
    public Connection connect() throws SQLException {
        return connections.connect();
    }

    /**
     * The schema as it is now; read once for each state.
     *
     * @return the schema, without what nobody asked for
     * @throws SQLException if it cannot be read
     */
    public SchemaSnapshot schema() throws SQLException {
        SchemaSnapshot known = schema;
        if (known == null) {
            try (Connection connection = connect()) {
                known = readSchema(connection);
            }
            schema = known;
        }
        return known;
    }

    /** The state was changed: what was known of the schema does not hold any more. */
    public void changed() {
        schema = null;
    }

    SchemaSnapshot readSchema(Connection connection) throws SQLException {
        SchemaSnapshot read =
                filter.apply(snapshots.next(connection, new SnapshotScope(List.of(), engine.bookkeepingTables())));
        seeding.sees(read);
        return read;
    }

    DataSnapshot readData(Connection connection, SchemaSnapshot of) throws SQLException {
        return dataReader.read(connection, of, of.tables());
    }

    /**
     * Reads the rows of some tables.
     *
     * @param connection what to read with
     * @param of the schema as it is now
     * @param tables which ones; those that the schema does not have are passed over
     * @return their rows
     * @throws SQLException if the connection fails
     */
    public DataSnapshot readData(Connection connection, SchemaSnapshot of, Set<TableRef> tables) throws SQLException {
        return dataReader.read(
                connection,
                of,
                of.tables().stream()
                        .filter(table -> tables.contains(table.ref()))
                        .toList());
    }

    Moment moment() throws SQLException {
        SchemaSnapshot now = schema();
        try (Connection connection = connect()) {
            return new Moment(now, readData(connection, now));
        }
    }

    Moment moment(Connection connection) throws SQLException {
        SchemaSnapshot now = readSchema(connection);
        return new Moment(now, readData(connection, now));
    }

    /**
     * Whether a step failed because the database is not there any more. A script that ends its own connection, or confuses the driver by a
     * setting, has itself to blame.
     *
     * @param failure why the step failed
     * @return {@code true} if nothing can be said any more
     */
    public boolean isGone(StepResult.Failure failure) {
        if (!Errors.isConnectionLost(failure.sqlState())) {
            return false;
        }
        try (Connection connection = connect()) {
            return !connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "No connection can be opened any more.", e);
            return true;
        }
    }

    /**
     * Tells a judgement of a step that failed.
     *
     * @return whether it failed
     * @throws dev.mrt.api.MrtException if the database is not there any more: then nothing can be said
     */
    boolean failed(StepResult result, FindingKind kind, String what, Judgement judgement) {
        result.error().filter(this::isGone).ifPresent(failure -> {
            throw Errors.lost(judgement.migration().location() + " was rolled back", failure);
        });
        if (result.outcome() == StepResult.Outcome.ROLLBACK_IMPOSSIBLE) {
            String why = result.error().map(StepResult.Failure::message).orElse("");
            judgement.finding(
                    FindingKind.ROLLBACK_MISSING, "The engine has no rollback for it: " + Errors.sentence(why));
            return true;
        }
        result.error().ifPresent(failure -> judgement.failure(kind, what, failure));
        return result.error().isPresent();
    }

    /**
     * Makes the database as it is after a migration, without rows of mrt: never by trusting an undo script.
     *
     * @param last the last migration to apply, {@code null} for none
     * @throws ChainBroken if the chain cannot be brought there
     */
    public void rebuild(@Nullable MigrationId last) throws ChainBroken {
        changed();
        seeding.forget();
        connections.abortAll();
        sandbox.recreate();
        snapshots = introspector.series();
        renewEngine();
        prepare();
        if (last != null) {
            StepResult result = engine.applyUpTo(last);
            if (Errors.isEnd(result)) {
                StepResult.Failure failure = result.error().orElseThrow();
                if (isGone(failure)) {
                    throw Errors.lost("the database was rebuilt up to " + last, failure);
                }
                if (result.outcome() == StepResult.Outcome.HALTED) {
                    throw new ChainBroken(Errors.halt(failure.location().toString(), failure));
                }
                throw new ChainBroken("The chain could not be brought to " + last + " again on an empty database: "
                        + Errors.of(failure));
            }
        }
    }

    /**
     * A limit for the work on this database.
     *
     * @param limit the longest time that a piece of work may take
     * @return a time box; the caller closes it
     */
    public Timebox timebox(Duration limit) {
        return new Timebox(limit, connections);
    }

    /** A step was given up, and may still be at work: the engine must not be used again but to close it. */
    public void abandonEngine() {
        abandoned = true;
    }

    /**
     * Whether the engine was given up and is not replaced: even a question may wait for ever for the step that it is still at.
     *
     * @return {@code true} until a rebuild
     */
    public boolean isEngineAbandoned() {
        return abandoned;
    }

    /** An engine goes on with a database that was recreated; a new one would have to read the whole chain again. */
    private void renewEngine() {
        if (abandoned) {
            engine.close();
            engine = opener.apply(connections);
            abandoned = false;
        }
    }

    @Override
    public void close() {
        engine.close();
        sandbox.close();
    }

    /** Later migrations cannot be verified, as the chain cannot be brought to them. */
    public static final class ChainBroken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        ChainBroken(String reason) {
            this.reason = reason;
        }

        @Override
        public String getMessage() {
            return reason;
        }
    }
}
