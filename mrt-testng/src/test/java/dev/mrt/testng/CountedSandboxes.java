package dev.mrt.testng;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The database {@code counted}: H2, and it is known how many are open. */
public final class CountedSandboxes implements SandboxProvider {

    private static final Set<Sandbox> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger OPENED = new AtomicInteger();

    static int open() {
        return OPEN.size();
    }

    /** How many were opened since this was last asked. */
    static int opened() {
        return OPENED.getAndSet(0);
    }

    @Override
    public String id() {
        return "counted";
    }

    @Override
    public boolean accepts(SandboxRequest request) {
        return "counted".equals(request.database());
    }

    @Override
    public Sandbox open(SandboxRequest request) {
        Sandbox opened = new Counted(new H2SandboxProvider().open(new SandboxRequest("h2", request.config())));
        OPENED.incrementAndGet();
        OPEN.add(opened);
        return opened;
    }

    private record Counted(Sandbox h2) implements Sandbox {

        @Override
        public Connection connect() throws SQLException {
            return h2.connect();
        }

        @Override
        public DataSource asDataSource() {
            return h2.asDataSource();
        }

        @Override
        public DatabaseInfo database() {
            return h2.database();
        }

        @Override
        public String description() {
            return h2.description();
        }

        @Override
        public Sharing sharing() {
            return h2.sharing();
        }

        @Override
        public void recreate() {
            h2.recreate();
        }

        @Override
        public void close() {
            h2.close();
            OPEN.remove(this);
        }
    }
}
