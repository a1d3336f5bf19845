package dev.mrt.api.jdbc;

import dev.mrt.api.MrtException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Lets an engine work inside a transaction of the caller. The engine gets its connections here: their transactions are savepoints of the
 * caller's, so that a commit makes nothing permanent and a rollback goes back to where the engine began; closing them closes nothing. A
 * statement of a migration that would not do there what it does in a transaction of its own is refused before it runs, and the reason is
 * kept.
 *
 * <p>One guard serves an engine as long as it lives; it hands out connections only while a step runs in a {@link SharedTransaction}. Used by
 * one thread at a time.
 *
 * <p>An adapter needs this for {@link dev.mrt.api.spi.MigrationEngine#within}:
 *
 * <pre>{@code
 * TransactionGuard guard = new TransactionGuard(() -> migrationIsRunning);
 *
 * public Optional<TransactionSteps> within(Connection transaction) {
 *     return guard.on(transaction).map(shared -> new TransactionSteps() {
 *         public StepResult rollback(MigrationId current) {
 *             return shared.run(migration(current).location(), () -> rollBackOn(guard.getConnection(), current));
 *         }
 *         ...
 *     });
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TransactionGuard implements DataSource {

    private static final String NO_ACTIVE_TRANSACTION = "25P01";
    private static final String ACTIVE_TRANSACTION = "25001";

    private final BooleanSupplier inMigration;
    private @Nullable Connection transaction;
    private @Nullable String refusal;

    /**
     * A guard of one engine.
     *
     * @param inMigration whether the statement that is about to run is one of the migration or rollback itself, and not one of the engine's own;
     *     only the former are refused
     */
    public TransactionGuard(BooleanSupplier inMigration) {
        this.inMigration = inMigration;
    }

    /**
     * Steps inside a transaction.
     *
     * @param newTransaction the caller's connection, with auto-commit off
     * @return what runs them; empty if its database cannot take back DDL, or is not known to
     * @throws MrtException if auto-commit is on, or the connection cannot be used
     */
    public Optional<SharedTransaction> on(Connection newTransaction) {
        try {
            if (newTransaction.getAutoCommit()) {
                throw MrtException.internal("Steps inside a transaction need a connection with auto-commit off.", null);
            }
            return Settling.of(newTransaction).map(settling -> new SharedTransaction(this, newTransaction, settling));
        } catch (SQLException e) {
            throw MrtException.database("The connection for a transaction cannot be used: " + e.getMessage(), e);
        }
    }

    void enter(Connection newTransaction) {
        transaction = newTransaction;
        refusal = null;
    }

    void leave() {
        transaction = null;
    }

    /** Why the last step cannot run here, {@code null} if it can. */
    @Nullable
    String refusal() {
        return refusal;
    }

    void check(String sql, boolean autoCommit) throws SQLException {
        if (!inMigration.getAsBoolean()) {
            return;
        }
        String reason = autoCommit ? "it runs outside a transaction" : TransactionRules.objection(sql);
        if (reason != null) {
            refusal = reason;
            throw new SQLException(
                    "This statement cannot run inside another transaction: " + reason + ".", ACTIVE_TRANSACTION);
        }
    }

    /**
     * A connection for the engine, in auto-commit mode at first as JDBC has it.
     *
     * @return what works inside the transaction of the step that runs
     * @throws SQLException if no step runs
     */
    @Override
    public Connection getConnection() throws SQLException {
        if (transaction == null) {
            throw new SQLException("There is no transaction to work in.", NO_ACTIVE_TRANSACTION);
        }
        return GuardedConnection.of(transaction, this);
    }

    /**
     * As {@link #getConnection()}.
     *
     * @param username not looked at
     * @param password not looked at
     */
    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The connection is open already.");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("This data source wraps no other.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
