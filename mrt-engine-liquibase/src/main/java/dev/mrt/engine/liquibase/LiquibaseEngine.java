package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.jdbc.SharedTransaction;
import dev.mrt.api.jdbc.TransactionGuard;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Liquibase on one database. */
final class LiquibaseEngine implements MigrationEngine {

    private final Session session;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Position position;
    private final TransactionGuard guard;
    private boolean validated;

    private LiquibaseEngine(Session session) {
        this.session = session;
        session.steps().forEach(step -> steps.put(step.migration().id().value(), step));
        position = new Position(session.history(), steps);
        guard = new TransactionGuard(session.runner()::inMigration);
    }

    static LiquibaseEngine open(LiquibaseSettings settings, ConnectionSource database) {
        return new LiquibaseEngine(Session.open(settings, database));
    }

    @Override
    public List<Migration> plan() {
        return session.steps().stream().map(Step::migration).toList();
    }

    @Override
    public Optional<MigrationId> current() {
        return query(position::last).map(step -> step.migration().id());
    }

    @Override
    public Set<TableRef> bookkeepingTables() {
        return query(connection -> session.history().tables());
    }

    @Override
    public StepResult prepare() {
        return run(start(), connection -> {
            prepare(connection);
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        });
    }

    private void prepare(Connection connection) throws Exception {
        session.prepare(connection);
        position.start(connection);
        if (!validated) {
            session.validate();
            validated = true;
        }
    }

    @Override
    public StepResult apply(MigrationId next) {
        Step step = step(next);
        return run(step.migration().location(), connection -> {
            position.find(connection);
            return apply(step);
        });
    }

    private StepResult apply(Step step) {
        StepResult result = session.runner().apply(step);
        switch (result.outcome()) {
            case APPLIED, MARKED_RAN -> position.applied(step);
            case SKIPPED, FAILED_IGNORED -> position.leftOut(step);
            default -> {
                // It failed: the database is where it was, or is rebuilt.
            }
        }
        return result;
    }

    @Override
    public StepResult rollback(MigrationId current) {
        Step step = step(current);
        SourceLocation place = step.migration().location();
        if (step.migration().rollback() instanceof Rollback.Missing missing) {
            Failure failure = new Failure(missing.description(), null, 0, place, null);
            return StepResult.failed(Outcome.ROLLBACK_IMPOSSIBLE, failure, false, Duration.ZERO);
        }
        return run(place, connection -> {
            position.find(connection);
            StepResult result = session.runner().rollback(step);
            if (result.ok()) {
                position.rolledBack(step, connection);
            }
            return result;
        });
    }

    @Override
    public StepResult applyUpTo(MigrationId target) {
        Step last = step(target);
        return run(start(), connection -> {
            position.find(connection);
            if (!session.history().isPresent()) {
                prepare(connection);
            }
            StepResult result = StepResult.of(Outcome.APPLIED, Duration.ZERO);
            for (Step step : session.steps()) {
                if (position.isBefore(step)
                        && step.migration().ordinal() <= last.migration().ordinal()) {
                    result = apply(step);
                    if (result.outcome() == Outcome.FAILED || result.outcome() == Outcome.HALTED) {
                        return result;
                    }
                }
            }
            return result;
        });
    }

    @Override
    public void forget(MigrationId repeatable) {
        // Liquibase runs what always runs whether it ran before or not, and knows no other repeatable changesets.
        step(repeatable);
    }

    @Override
    public Optional<TransactionSteps> within(Connection transaction) {
        return guard.on(transaction).map(shared -> {
            query(connection -> {
                position.enterTransaction();
                return true;
            });
            return new TransactionSteps() {
                @Override
                public StepResult rollback(MigrationId current) {
                    return run(shared, step(current), session.runner()::rollback);
                }

                @Override
                public StepResult apply(MigrationId next) {
                    return run(shared, step(next), session.runner()::apply);
                }
            };
        });
    }

    private StepResult run(SharedTransaction shared, Step step, Function<Step, StepResult> work) {
        SourceLocation place = step.migration().location();
        return step.runsCode()
                ? SharedTransaction.refused("Code may commit, or use connections of its own.", place)
                : shared.run(place, () -> {
                    Connection connection = guard.getConnection();
                    return run(place, () -> session.database().within(connection, same -> work.apply(step)));
                });
    }

    @Override
    public void close() {
        session.close();
    }

    private Step step(MigrationId id) {
        Step step = steps.get(id.value());
        if (step == null) {
            throw MrtException.usage("There is no changeset " + id + " in " + session.changelog() + ".");
        }
        return step;
    }

    private SourceLocation start() {
        return session.steps().get(0).migration().location();
    }

    private <T> T query(LiveDatabase.Work<T> work) {
        try {
            return session.database().with(work);
        } catch (SQLException e) {
            throw MrtException.database("Liquibase's history cannot be read: " + Words.of(e), e);
        } catch (MrtException e) {
            throw e;
        } catch (Exception e) {
            throw MrtException.internal("Liquibase's history cannot be read: " + Words.of(e), e);
        }
    }

    private StepResult run(SourceLocation place, LiveDatabase.Work<StepResult> work) {
        return run(place, () -> session.database().with(work));
    }

    /** What goes wrong around a step, above all with the connection, fails the step. */
    private static StepResult run(SourceLocation place, Callable<StepResult> work) {
        try {
            return work.call();
        } catch (MrtException e) {
            throw e;
        } catch (Exception e) {
            return StepResult.failed(Outcome.FAILED, Failures.of(e, place, null), true, Duration.ZERO);
        }
    }
}
