package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.Sandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A sandbox over any product's {@link WorkDatabase}: initial scripts, state and error sentences are the same everywhere. */
final class ManagedSandbox implements Sandbox {

    private final WorkDatabase work;
    private final InitScripts initScripts;
    private final DatabaseInfo database;
    private final DataSource dataSource = new SandboxDataSource(this);
    private boolean closed;

    private ManagedSandbox(WorkDatabase work, InitScripts initScripts, DatabaseInfo database) {
        this.work = work;
        this.initScripts = initScripts;
        this.database = database;
    }

    /**
     * Takes over a database that was just made; removes it again if its first use fails.
     *
     * @param work an empty database
     * @param scripts initial scripts, run now and after each {@link #recreate()}
     * @return the sandbox
     * @throws MrtException if a script cannot be read or run, or the database cannot be reached
     */
    static Sandbox over(WorkDatabase work, List<Path> scripts) {
        boolean opened = false;
        try {
            InitScripts initScripts = InitScripts.read(scripts);
            initScripts.runIn(work);
            Sandbox sandbox = new ManagedSandbox(work, initScripts, ask(work));
            opened = true;
            return sandbox;
        } finally {
            if (!opened) {
                work.remove();
            }
        }
    }

    private static DatabaseInfo ask(WorkDatabase work) {
        try (Connection connection = work.connect()) {
            return DatabaseInfo.of(connection);
        } catch (SQLException e) {
            throw MrtException.database("The new database cannot be reached: " + Sentences.of(e), e);
        }
    }

    @Override
    public DatabaseInfo database() {
        return database;
    }

    @Override
    public String description() {
        return work.describe(database);
    }

    @Override
    public synchronized Optional<Sandbox> copy() {
        if (closed) {
            throw MrtException.internal("A closed sandbox was to be copied.", null);
        }
        try {
            return work.copy().map(copied -> new ManagedSandbox(copied, initScripts, database));
        } catch (SQLException e) {
            throw MrtException.database(description() + " could not be copied: " + Sentences.of(e), e);
        }
    }

    @Override
    public Sharing sharing() {
        return work.sharing();
    }

    @Override
    public synchronized void recreate() {
        if (closed) {
            throw MrtException.internal("A closed sandbox was to be recreated.", null);
        }
        try {
            work.recreate();
        } catch (SQLException e) {
            throw MrtException.database(description() + " could not be made new: " + Sentences.of(e), e);
        }
        initScripts.runIn(work);
    }

    @Override
    public Connection connect() throws SQLException {
        return work.connect();
    }

    @Override
    public DataSource asDataSource() {
        return dataSource;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            work.remove();
        }
    }
}
