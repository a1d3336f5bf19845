package dev.mrt.schema.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import dev.mrt.schema.catalog.snapshot.Change;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A series tells what a snapshot tells, whatever changes. */
class PostgresSeriesTest {

    private static final SnapshotScope EVERYTHING = new SnapshotScope(List.of(), Set.of());

    /** Objects whose text names others. */
    private static final List<String> WEB = List.of(
            "create schema other",
            "create type mood as enum ('sad', 'happy')",
            "create type pair as (a int, b int)",
            "create domain positive as int constraint is_positive check (value > 0)",
            "create domain whole_number as numeric(10)",
            "create table domains (n whole_number)",
            "create role mrt_series_reader",
            "create function twice(int) returns int language sql immutable as 'select 2 * $1'",
            "create function touch() returns trigger language plpgsql as 'begin return new; end'",
            "create sequence numbers",
            "create table t (id int primary key, a int, m mood, p pair, d positive, n int default nextval('numbers'),"
                    + " i int generated always as identity, s serial, unique (a))",
            "create table kin (x int) partition by range (x)",
            "create table kin_1 partition of kin for values from (0) to (10)",
            "create table heir () inherits (t)",
            "create table child (id int primary key, t_a int references t (a), whole t, check (twice(t_a) > 0))",
            "create index child_twice on child (twice(t_a))",
            "create index child_whole on child (((whole).a))",
            "create view v as select a as shown, m, twice(a) as two from t",
            "create view w as select shown from v where m = 'sad'",
            "create materialized view mv as select t.a, c.id from t join child c on c.t_a = t.a",
            "create trigger touching before update on t for each row execute function touch()",
            "create rule nothing as on delete to child do instead insert into t (id, a) values (1, 1)",
            "create policy only_some on child using (exists (select from t where t.a = child.t_a))",
            "grant select on t, v to mrt_series_reader",
            "create function of_t(t) returns int language sql begin atomic select ($1).a; end");

    private static Sandbox sandbox;
    private static Connection connection;

    private final SnapshotSeries series = new PostgresIntrospector().series();

    @BeforeAll
    static void open() throws SQLException {
        sandbox = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
        connection = sandbox.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        sandbox.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    static List<Change> changes() throws IOException {
        return Change.read(PostgresChangesTest.class, "changes.txt");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void any_change_is_seen_there_and_back(Change change) throws SQLException {
        run(change.setup());
        thereAndBack(change.change());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table t rename to renamed",
                "alter table t rename a to renamed",
                "alter table t set schema other",
                "alter table child rename to renamed",
                "alter table kin rename to renamed",
                "alter view v rename to renamed",
                "alter view v rename column shown to renamed",
                "alter sequence numbers rename to renamed",
                "alter sequence t_i_seq rename to renamed",
                "alter table t alter i set increment 5",
                "alter sequence t_s_seq owned by none",
                "alter type mood rename to renamed",
                "alter type mood rename value 'sad' to 'renamed'",
                "alter type mood add value 'new'",
                "alter type pair rename attribute a to renamed",
                "alter type pair rename to renamed",
                "alter domain positive drop constraint is_positive",
                "alter domain positive rename constraint is_positive to renamed",
                "alter domain positive set default 7",
                "alter domain whole_number add constraint odd check (value % 2 = 1)",
                "alter domain whole_number set not null",
                "alter function twice rename to renamed",
                "alter function touch set schema other",
                "alter function of_t rename to renamed",
                "alter schema public rename to renamed",
                "alter role mrt_series_reader rename to mrt_series_renamed",
                "alter table t disable trigger all",
                "alter table t disable trigger touching",
                "alter table t enable row level security",
                "alter table t drop column p",
                "alter table child drop constraint child_t_a_fkey",
                "alter table child alter constraint child_t_a_fkey deferrable",
                "alter index child_twice rename to renamed",
                "alter index child_twice alter column 1 set statistics 50",
                "alter index child_pkey set (fillfactor = 50)",
                "alter table t set (toast.autovacuum_enabled = off)",
                "alter table t replica identity full",
                "alter table kin detach partition kin_1",
                "alter table heir no inherit t",
                "alter table t cluster on t_pkey",
                "alter policy only_some on child rename to renamed",
                "comment on column t.a is 'x'",
                "comment on constraint child_t_a_fkey on child is 'x'",
                "comment on index child_twice is 'x'",
                "comment on trigger touching on t is 'x'",
                "comment on policy only_some on child is 'x'",
                "comment on view v is 'x'",
                "revoke select on t from mrt_series_reader",
                "grant update (a) on t to mrt_series_reader",
                "alter table t owner to mrt_series_reader",
                "create or replace view v as select a as shown, m, twice(a) as two, 1 as more from t",
                "drop materialized view mv",
                "drop rule nothing on child",
                "drop table t cascade",
                "refresh materialized view mv with no data",
                "create table made (like t including all)",
                "create table made (a int references t (a), w t)",
                "drop table heir; create table heir () inherits (t)",
                "alter table heir rename to gone; create table heir (x int)"
            })
    void what_names_another_object_is_read_again(String change) throws SQLException {
        run(WEB);
        thereAndBack(List.of(change.split("; ")));
    }

    @Test
    void a_state_that_was_seen_is_the_same_snapshot() throws SQLException {
        run(WEB);
        SchemaSnapshot before = next();
        run(List.of("create table made (id int primary key)"));
        SchemaSnapshot after = next();
        run(List.of("drop table made"));
        assertThat(next()).isSameAs(before);
        run(List.of("create table made (id int primary key)"));
        assertThat(next()).isSameAs(after);
    }

    @Test
    void rows_and_statistics_change_nothing() throws SQLException {
        run(List.of("create table t (id int primary key, note text)"));
        SchemaSnapshot before = next();
        run(List.of("insert into t select n, n from generate_series(1, 1000) n", "analyze t"));
        assertThat(next()).isSameAs(before);
    }

    @Test
    void the_oldest_server_that_is_read_can_tell_it_too() throws SQLException {
        try (Sandbox oldest = new PostgresSandboxProvider()
                        .open(new SandboxRequest(
                                "postgres:14", MrtConfig.builder().build()));
                Connection there = oldest.connect();
                Statement statement = there.createStatement()) {
            statement.execute("create table t (id serial primary key, a int)");
            SchemaSnapshot before = series.next(there, EVERYTHING);
            statement.execute("create view v as select a from t");
            assertThat(series.next(there, EVERYTHING)).isNotEqualTo(before);
            statement.execute("drop view v");
            assertThat(series.next(there, EVERYTHING)).isSameAs(before);
        }
    }

    @Test
    void another_scope_is_another_snapshot() throws SQLException {
        run(WEB);
        next();
        run(List.of("create table other.t (id int)", "alter table child set schema other"));
        SnapshotScope other = new SnapshotScope(List.of("other"), Set.of());
        isRight(series.next(connection, other), other);
        isRight(next(), EVERYTHING);
        run(List.of("alter table other.child rename to renamed"));
        isRight(series.next(connection, other), other);
        isRight(next(), EVERYTHING);
    }

    private void thereAndBack(List<String> change) throws SQLException {
        SchemaSnapshot before = next();
        isRight(before, EVERYTHING);
        Savepoint savepoint = connection.setSavepoint();
        run(change);
        isRight(next(), EVERYTHING);
        connection.rollback(savepoint);
        assertThat(next()).isSameAs(before);
        isRight(before, EVERYTHING);
        run(change);
        isRight(next(), EVERYTHING);
    }

    private SchemaSnapshot next() throws SQLException {
        return series.next(connection, EVERYTHING);
    }

    private static void isRight(SchemaSnapshot snapshot, SnapshotScope scope) throws SQLException {
        SchemaSnapshot right = new PostgresIntrospector().snapshot(connection, scope);
        assertThat(snapshot.objects()).isEqualTo(right.objects());
        assertThat(snapshot.tables()).isEqualTo(right.tables());
        assertThat(snapshot).isEqualTo(right);
    }

    private static void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
