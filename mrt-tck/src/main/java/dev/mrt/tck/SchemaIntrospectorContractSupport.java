package dev.mrt.tck;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** What the contract of schema readers runs on: the hooks of a product, and short words for what its tests do. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class SchemaIntrospectorContractSupport {

    SchemaIntrospectorContractSupport() {}

    static final SnapshotScope EVERYTHING = new SnapshotScope(List.of(), Set.of());

    /**
     * The reader under test.
     *
     * @return the reader
     */
    protected abstract SchemaIntrospector introspector();

    /**
     * Opens a connection to a database that is empty at the start of each test.
     *
     * @return a connection in auto-commit mode; the contract closes it
     * @throws SQLException if it cannot be opened
     */
    protected abstract Connection connect() throws SQLException;

    /**
     * Where an unqualified table goes.
     *
     * @return the schema in the catalog's spelling; empty where the product has none
     */
    protected abstract String schema();

    /**
     * How the catalog spells a name that was written without quotes in lower case.
     *
     * @param written the name
     * @return the catalog's spelling
     */
    protected String spelled(String written) {
        return written;
    }

    /**
     * Tables {@code parent} and {@code child}, an index {@code child_parent} and a view {@code large} as the tests expect them.
     *
     * @return statements
     */
    protected List<String> sample() {
        return List.of(
                "create table parent (id integer not null primary key, code varchar(20) not null, note varchar(40),"
                        + " constraint parent_code unique (code))",
                "create table child (id integer not null primary key, parent_id integer not null,"
                        + " amount decimal(10, 2) default 0, constraint child_amount check (amount >= 0),"
                        + " constraint child_owner foreign key (parent_id) references parent (id) on delete cascade)",
                "create index child_parent on child (parent_id)",
                "create view large as select id from child where amount > 10");
    }

    /**
     * Changes of {@link #sample()}, each of which must show.
     *
     * @return statements, one change each
     */
    protected List<String> alterations() {
        return List.of(
                "create table other (id integer)",
                "drop view large",
                "alter table parent add extra integer",
                "drop index child_parent",
                "create unique index parent_note on parent (note)");
    }

    /**
     * Whether a snapshot takes as many statements for many tables as for few.
     *
     * @return {@code false} only for readers on a library that asks table by table
     */
    protected boolean readsAllTablesAtOnce() {
        return true;
    }

    /**
     * How many statements a snapshot may take at most, savepoints included, if {@link #readsAllTablesAtOnce()}.
     *
     * @return the number
     */
    protected int mostStatements() {
        return 40;
    }

    int statements(Connection connection) throws SQLException {
        StatementCounter counter = new StatementCounter(connection);
        introspector().snapshot(counter.connection(), EVERYTHING);
        return counter.count();
    }

    Connection withSample() throws SQLException {
        Connection connection = connect();
        execute(connection, sample().toArray(String[]::new));
        return connection;
    }

    SchemaSnapshot snapshot(Connection connection) throws SQLException {
        return introspector().snapshot(connection, EVERYTHING);
    }

    TableRef ref(String table) {
        return new TableRef(schema(), spelled(table));
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from parent")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
