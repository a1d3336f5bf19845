package dev.mrt.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MigrationEngine} has to do, on any database. A test of an engine extends it once for each database and says how a chain
 * is written in the engine's format.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class MigrationEngineContract extends EngineContractSupport {

    /** Called by JUnit. */
    protected MigrationEngineContract() {}

    @Test
    void the_catalog_lists_the_chain_in_order() throws Exception {
        MigrationCatalog catalog = provider().catalog(context(tables(11)));
        assertEquals(ids(11), catalog.migrations().stream().map(Migration::id).toList());
        assertEquals(
                IntStream.rangeClosed(1, 11).boxed().toList(),
                catalog.migrations().stream().map(Migration::ordinal).toList());
        Migration second = catalog.migrations().get(1);
        assertTrue(second.up().text().contains("create table t2"), second.up().text());
        assertTrue(second.rollback().scriptOr(second.location()).text().contains("drop table t2"));
        assertEquals(List.of(), catalog.inventory());
    }

    @Test
    void a_chain_without_rollbacks_says_what_is_missing() throws Exception {
        List<MigrationSpec> chain = List.of(new MigrationSpec(1, "create table t1 (id int);\n", null));
        Migration only = provider().catalog(context(chain)).migrations().get(0);
        assertTrue(
                only.rollback() instanceof Rollback.Missing,
                () -> only.rollback().toString());
        assertFalse(only.rollback().description().isBlank());
    }

    @Test
    void the_catalog_shows_the_files_and_where_statements_stand() throws Exception {
        MigrationCatalog catalog = provider().catalog(context(tables(2)));
        for (Migration migration : catalog.migrations()) {
            Script back = migration.rollback().scriptOr(migration.location());
            assertStandsWhereItSays(catalog, migration.up());
            assertStandsWhereItSays(catalog, back);
            assertTrue(catalog.path(migration.location())
                    .filter(Files::isRegularFile)
                    .isPresent());
        }
        assertEquals(Optional.empty(), catalog.text(SourceLocation.of("nowhere.sql")));
        assertEquals(Optional.empty(), catalog.path(SourceLocation.of("nowhere.sql")));
    }

    @Test
    void a_rollback_that_is_written_as_the_catalog_says_is_found() throws Exception {
        MigrationSpec without = new MigrationSpec(2, "create table t2 (id int);\n", null);
        EngineContext context = context(List.of(MigrationSpec.table(1), without));
        for (int index : List.of(0, 1)) {
            MigrationCatalog catalog = provider().catalog(context);
            Migration migration = catalog.migrations().get(index);
            String table = "t" + (index + 1);
            for (FileEdit edit : catalog.withRollback(
                    migration, List.of("delete from " + table, "drop table " + table), List.of("select 7"))) {
                assertEquals(edit.isNew(), Files.notExists(edit.path()));
                Files.writeString(edit.path(), edit.text(), edit.charset());
            }
        }
        for (Migration migration : provider().catalog(context).migrations()) {
            String table = "t" + migration.ordinal();
            String back = migration.rollback().scriptOr(migration.location()).text();
            assertTrue(back.endsWith("delete from " + table + ";\ndrop table " + table + ";\n"), back);
            String up = "select 7;\ncreate table " + table + " (id int);";
            assertTrue(migration.up().text().contains(up), migration.up().text());
        }
    }

    @Test
    void the_provider_recognises_its_files() throws Exception {
        assertTrue(provider().recognises(write(folder, tables(1))));
        assertFalse(provider().engineVersion().isBlank());
    }

    @Test
    void opening_plans_the_catalog_and_leaves_the_database_alone() throws Exception {
        MigrationEngine engine = open(tables(3));
        assertEquals(ids(3), engine.plan().stream().map(Migration::id).toList());
        assertEquals(Optional.empty(), engine.current());
        assertEquals(Set.of(), tablesInDatabase());
    }

    @Test
    void preparing_makes_the_bookkeeping_and_nothing_else() throws Exception {
        MigrationEngine engine = open(tables(2));
        assertOk(Outcome.APPLIED, engine.prepare());
        Set<String> bookkeeping = new TreeSet<>();
        engine.bookkeepingTables().stream()
                .map(table -> asWritten(table.name()))
                .forEach(bookkeeping::add);
        assertEquals(bookkeeping, tablesInDatabase());
        assertOk(Outcome.APPLIED, engine.prepare());
        assertEquals(Optional.empty(), engine.current());
    }

    @Test
    void applying_runs_one_migration() throws Exception {
        MigrationEngine engine = prepared(tables(3));
        assertOk(Outcome.APPLIED, engine.apply(id(1)));
        assertTables("t1");
        assertEquals(Optional.of(id(1)), engine.current());
        assertOk(Outcome.APPLIED, engine.apply(id(2)));
        assertTables("t1", "t2");
    }

    @Test
    void rolling_back_leaves_a_history_as_if_it_had_never_been_applied() throws Exception {
        MigrationEngine engine = prepared(tables(3));
        engine.apply(id(1));
        List<String> before = history(engine);
        engine.apply(id(2));
        assertOk(Outcome.ROLLED_BACK, engine.rollback(id(2)));
        assertTables("t1");
        assertEquals(before, history(engine));
        assertEquals(Optional.of(id(1)), engine.current());
        assertOk(Outcome.APPLIED, engine.apply(id(2)));
        assertOk(Outcome.APPLIED, engine.apply(id(3)));
        assertTables("t1", "t2", "t3");
    }

    @Test
    void the_whole_chain_goes_down_and_up_again() throws Exception {
        MigrationEngine engine = prepared(tables(3));
        List<String> before = history(engine);
        for (int round = 1; round <= 2; round++) {
            for (int n = 1; n <= 3; n++) {
                assertOk(Outcome.APPLIED, engine.apply(id(n)));
            }
            for (int n = 3; n >= 1; n--) {
                assertOk(Outcome.ROLLED_BACK, engine.rollback(id(n)));
            }
            assertTables();
            assertEquals(before, history(engine));
        }
        assertEquals(0, source.stillOpen());
    }

    @Test
    void a_failing_migration_is_reported_with_its_place() throws Exception {
        String up = "create table half (id int);\n\ninsert into nowhere values (1);\n";
        MigrationEngine engine = prepared(List.of(MigrationSpec.table(1), new MigrationSpec(2, up, null)));
        engine.apply(id(1));
        StepResult result = engine.apply(id(2));
        assertFailed(result, engine.plan().get(1).location().file(), 3);
        assertEquals(!ddlIsTransactional(), result.dirty());
        assertEquals(!ddlIsTransactional(), tablesInDatabase().contains("half"));
        assertEquals(Optional.of(id(1)), engine.current());
        assertEquals(0, source.stillOpen());
    }

    @Test
    void a_failing_rollback_stays_applied() throws Exception {
        String down = "drop table t2;\ninsert into nowhere values (1);\n";
        MigrationSpec broken = new MigrationSpec(2, "create table t2 (id int);\n", down);
        MigrationEngine engine = prepared(List.of(MigrationSpec.table(1), broken, MigrationSpec.table(3)));
        engine.applyUpTo(id(2));
        List<String> before = history(engine);
        StepResult result = engine.rollback(id(2));
        Migration second = engine.plan().get(1);
        assertFailed(
                result, second.rollback().scriptOr(second.location()).location().file(), 0);
        assertEquals(!ddlIsTransactional(), result.dirty());
        assertEquals(ddlIsTransactional(), tablesInDatabase().contains("t2"));
        assertEquals(before, history(engine));
        assertEquals(Optional.of(id(2)), engine.current());
        assertOk(Outcome.APPLIED, engine.apply(id(3)));
    }

    @Test
    void what_has_no_rollback_cannot_be_rolled_back() throws Exception {
        MigrationEngine engine = prepared(List.of(new MigrationSpec(1, "create table t1 (id int);\n", null)));
        engine.apply(id(1));
        StepResult result = engine.rollback(id(1));
        assertEquals(Outcome.ROLLBACK_IMPOSSIBLE, result.outcome());
        assertFalse(result.dirty());
        assertTables("t1");
        assertEquals(Optional.of(id(1)), engine.current());
    }

    @Test
    void a_rollback_does_not_see_the_session_of_the_update() throws Exception {
        String up = createTemporaryTable() + " notes (id int);\ncreate table t1 (id int);\n";
        MigrationEngine engine =
                prepared(List.of(new MigrationSpec(1, up, "insert into notes values (1);\ndrop table t1;\n")));
        assertOk(Outcome.APPLIED, engine.apply(id(1)));
        assertEquals(Outcome.FAILED, engine.rollback(id(1)).outcome());
    }

    @Test
    void applying_up_to_a_migration_runs_the_ones_before_it() throws Exception {
        MigrationEngine engine = open(tables(5));
        assertOk(Outcome.APPLIED, engine.applyUpTo(id(2)));
        assertTables("t1", "t2");
        assertOk(Outcome.APPLIED, engine.applyUpTo(id(4)));
        assertTables("t1", "t2", "t3", "t4");
        assertOk(Outcome.APPLIED, engine.applyUpTo(id(4)));
        assertEquals(Optional.of(id(4)), engine.current());
        assertOk(Outcome.ROLLED_BACK, engine.rollback(id(4)));
        assertOk(Outcome.APPLIED, engine.apply(id(4)));
        assertEquals(0, source.stillOpen());
    }

    @Test
    void applying_up_to_a_migration_stops_at_the_one_that_fails() throws Exception {
        MigrationSpec broken = new MigrationSpec(2, "insert into nowhere values (1);\n", null);
        MigrationEngine engine = open(List.of(MigrationSpec.table(1), broken, MigrationSpec.table(3)));
        assertFailed(engine.applyUpTo(id(3)), engine.plan().get(1).location().file(), 1);
        assertEquals(Optional.of(id(1)), engine.current());
        assertTables("t1");
    }

    @Test
    void an_engine_goes_on_after_its_database_was_recreated() throws Exception {
        MigrationEngine engine = prepared(tables(3));
        engine.apply(id(1));
        engine.apply(id(2));
        engine.rollback(id(2));
        source.cut();
        sandbox().recreate();
        assertOk(Outcome.APPLIED, engine.prepare());
        assertEquals(Optional.empty(), engine.current());
        assertOk(Outcome.APPLIED, engine.applyUpTo(id(2)));
        assertOk(Outcome.ROLLED_BACK, engine.rollback(id(2)));
        source.cut();
        sandbox().recreate();
        assertOk(Outcome.APPLIED, engine.prepare());
        assertOk(Outcome.APPLIED, engine.apply(id(1)));
        assertTables("t1");
    }

    @Test
    void a_step_costs_the_same_wherever_it_is_in_the_chain() throws Exception {
        MigrationEngine engine = prepared(tables(12));
        List<Integer> work = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            source.work();
            engine.apply(id(n));
            engine.rollback(id(n));
            engine.apply(id(n));
            work.add(source.work());
        }
        assertTrue(work.get(2) > 0, "nothing was counted");
        assertEquals(work.get(2), work.get(11), work::toString);
    }

    @Test
    void steps_inside_a_transaction_vanish_with_it() throws Exception {
        MigrationEngine engine = prepared(tables(2));
        engine.applyUpTo(id(2));
        List<String> before = history(engine);
        try (Connection connection = transaction()) {
            Optional<MigrationEngine.TransactionSteps> steps = engine.within(connection);
            assertEquals(ddlIsTransactional(), steps.isPresent());
            if (steps.isPresent()) {
                assertOk(Outcome.ROLLED_BACK, steps.get().rollback(id(2)));
                assertFalse(tablesIn(connection).contains("t2"));
                assertOk(Outcome.APPLIED, steps.get().apply(id(2)));
                assertTrue(tablesIn(connection).contains("t2"));
                assertOk(Outcome.ROLLED_BACK, steps.get().rollback(id(2)));
            }
            connection.rollback();
        }
        assertTables("t1", "t2");
        assertEquals(before, history(engine));
    }

    @Test
    void a_failure_inside_a_transaction_leaves_it_usable() throws Exception {
        String down = "drop table t1;\ninsert into nowhere values (1);\n";
        MigrationEngine engine = prepared(List.of(new MigrationSpec(1, "create table t1 (id int);\n", down)));
        engine.apply(id(1));
        try (Connection connection = transaction()) {
            run(connection, "insert into t1 values (7)");
            Optional<MigrationEngine.TransactionSteps> steps = engine.within(connection);
            if (steps.isPresent()) {
                Migration first = engine.plan().get(0);
                StepResult result = steps.get().rollback(id(1));
                assertFailed(
                        result,
                        first.rollback().scriptOr(first.location()).location().file(),
                        0);
                assertFalse(result.dirty());
            }
            assertEquals(List.of("7"), column(connection, "select id from t1"));
            connection.rollback();
        }
        assertEquals(Optional.of(id(1)), engine.current());
    }

    @Test
    void a_script_that_commits_cannot_run_inside_a_transaction() throws Exception {
        MigrationSpec committing = new MigrationSpec(1, "create table t1 (id int);\n", "drop table t1;\ncommit;\n");
        MigrationEngine engine = prepared(List.of(committing));
        engine.apply(id(1));
        try (Connection connection = transaction()) {
            Optional<MigrationEngine.TransactionSteps> steps = engine.within(connection);
            if (steps.isPresent()) {
                assertEquals(
                        Outcome.NOT_TRANSACTIONAL, steps.get().rollback(id(1)).outcome());
            }
            connection.rollback();
        }
        assertTables("t1");
    }

    @Test
    void closing_leaves_the_database_as_it_is() throws Exception {
        MigrationEngine engine = prepared(tables(1));
        engine.apply(id(1));
        engine.close();
        assertTables("t1");
        assertEquals(0, source.stillOpen());
    }
}
