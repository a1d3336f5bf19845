package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** Flyway on one database. Nothing of the database's state is kept, so the sandbox may be recreated between any two calls. */
final class FlywayEngine implements MigrationEngine {

    private final FlywayCatalog catalog;
    private final Configuration user;
    private final ConnectionSource database;
    private final History history;
    private final Callbacks callbacks;
    private final StepRunner runner;
    private final Map<MigrationId, Step> steps = new LinkedHashMap<>();
    private @Nullable BulkRunner bulk;
    private @Nullable TransactionRunner transactions;

    private FlywayEngine(FlywaySettings settings, FlywayCatalog catalog, ConnectionSource database) {
        this.catalog = catalog;
        this.user = settings.forRunning();
        this.database = database;
        this.history = new History(user);
        this.callbacks = new Callbacks(settings.context().config().callbacks(), catalog.steps());
        this.runner = new StepRunner(catalog, user, database.asDataSource(), callbacks);
        catalog.steps().forEach(step -> steps.put(step.id(), step));
    }

    static FlywayEngine open(FlywaySettings settings, FlywayCatalog catalog, ConnectionSource database) {
        try {
            return new FlywayEngine(settings, catalog, database);
        } catch (FlywayException e) {
            throw MrtException.usage("Flyway does not accept its configuration: " + Words.of(e), e);
        }
    }

    @Override
    public List<Migration> plan() {
        return catalog.migrations();
    }

    @Override
    public Optional<MigrationId> current() {
        Set<Step> applied = applied();
        MigrationId last = null;
        for (Step step : steps.values()) {
            last = applied.contains(step) ? step.id() : last;
        }
        return Optional.ofNullable(last);
    }

    @Override
    public Set<TableRef> bookkeepingTables() {
        return Set.of(history.name());
    }

    @Override
    public StepResult prepare() {
        try (Connection connection = database.connect()) {
            if (history.exists(connection)) {
                return StepResult.of(Outcome.APPLIED, java.time.Duration.ZERO);
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
        return bulk().prepare();
    }

    @Override
    public StepResult apply(MigrationId next) {
        return runner.apply(step(next));
    }

    @Override
    public StepResult rollback(MigrationId current) {
        return runner.rollback(step(current));
    }

    @Override
    public StepResult applyUpTo(MigrationId target) {
        Step last = step(target);
        StepResult prepared = prepare();
        if (!prepared.ok()) {
            return prepared;
        }
        Set<Step> applied = applied();
        List<Step> pending = steps.values().stream()
                .filter(step -> step.migration().ordinal() <= last.migration().ordinal() && !applied.contains(step))
                .toList();
        return pending.isEmpty() ? prepared : bulk().apply(pending);
    }

    @Override
    public void forget(MigrationId repeatable) {
        Step step = step(repeatable);
        if (step.version() != null) {
            throw MrtException.internal(repeatable + " is no repeatable migration.", null);
        }
        try (Connection connection = database.connect()) {
            history.take(connection, step);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    @Override
    public Optional<TransactionSteps> within(Connection transaction) {
        if (transactions == null) {
            transactions = new TransactionRunner(catalog, user, callbacks);
        }
        return transactions.on(transaction, this::step);
    }

    @Override
    public void close() {}

    private BulkRunner bulk() {
        if (bulk == null) {
            bulk = new BulkRunner(catalog, user, database, callbacks);
        }
        return bulk;
    }

    private Step step(MigrationId id) {
        Step step = steps.get(id);
        if (step == null) {
            throw MrtException.usage("There is no migration " + id + "; the last one is "
                    + catalog.steps().get(steps.size() - 1).id() + ".");
        }
        return step;
    }

    private Set<Step> applied() {
        Set<MigrationVersion> versions = new HashSet<>();
        Set<String> repeatable = new HashSet<>();
        try (Connection connection = database.connect()) {
            List<History.Row> rows = history.exists(connection) ? history.rows(connection) : List.of();
            for (History.Row row : rows) {
                if (row.success() && row.isMigration()) {
                    String version = row.version();
                    if (version == null) {
                        repeatable.add(row.description());
                    } else {
                        versions.add(MigrationVersion.fromVersion(version));
                    }
                }
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
        Set<Step> applied = new HashSet<>();
        for (Step step : steps.values()) {
            if (step.version() == null ? repeatable.contains(step.description()) : versions.contains(step.version())) {
                applied.add(step);
            }
        }
        return applied;
    }

    private MrtException unreachable(SQLException e) {
        return MrtException.database("Flyway's history table " + history.name() + " cannot be used: " + Words.of(e), e);
    }
}
