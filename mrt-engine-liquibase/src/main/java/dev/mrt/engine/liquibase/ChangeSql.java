package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.change.core.LoadDataChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/**
 * The SQL that Liquibase would run, generated as Liquibase does it. Changes that run a user's code are never asked: they would run it.
 */
final class ChangeSql {

    /** Enough to see what a data file does, in characters. */
    private static final int MOST_DATA = 20_000;

    private final Database database;

    ChangeSql(Database database) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    /**
     * What a change runs.
     *
     * @param rollback whether it stands in a rollback
     * @throws LiquibaseException if Liquibase cannot tell; a {@link RuntimeException} of Liquibase's means the same
     */
    List<String> of(Change change, ChangeSet changeSet, boolean rollback) throws LiquibaseException {
        if (CodeChange.isUntouchable(change) || !isForDatabase(change)) {
            return List.of();
        }
        database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
        change.finishInitialization();
        if (change instanceof RawSQLChange raw && AuthorsText.isFor(raw, changeSet)) {
            return List.of(raw.getSql());
        }
        if (change instanceof LoadDataChange data) {
            return rows(data, changeSet, rollback);
        }
        return texts(change.generateStatements(database), changeSet, rollback, Integer.MAX_VALUE);
    }

    /** As INSERT statements: a prepared statement has no text. */
    private List<String> rows(LoadDataChange data, ChangeSet changeSet, boolean rollback) throws LiquibaseException {
        Boolean prepared = data.getUsePreparedStatements();
        data.setUsePreparedStatements(false);
        try {
            return texts(data.generateStatements(database), changeSet, rollback, MOST_DATA);
        } catch (UnexpectedLiquibaseException e) {
            if (String.valueOf(e.getMessage()).contains("prepared statements are required")) {
                throw new LiquibaseException("the rows hold large objects");
            }
            throw e;
        } finally {
            data.setUsePreparedStatements(prepared);
        }
    }

    /**
     * What Liquibase runs to take a change back by itself.
     *
     * @throws liquibase.exception.RollbackImpossibleException if Liquibase has no inverse of it
     */
    List<String> inverseOf(Change change, ChangeSet changeSet) throws LiquibaseException {
        database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
        change.finishInitialization();
        int most = change instanceof LoadDataChange ? MOST_DATA : Integer.MAX_VALUE;
        return texts(change.generateRollbackStatements(database), changeSet, true, most);
    }

    /** Whether the change runs on this database. */
    boolean isForDatabase(Change change) {
        return Conditions.isFor(change, database);
    }

    private List<String> texts(SqlStatement[] statements, ChangeSet changeSet, boolean rollback, int most) {
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (SqlStatement statement : statements == null ? new SqlStatement[0] : statements) {
            for (Sql sql : isSkipped(statement) || length > most ? new Sql[0] : generated(statement)) {
                if (length <= most) {
                    texts.add(modified(sql.toSql(), changeSet, rollback));
                    length += texts.get(texts.size() - 1).length();
                }
            }
        }
        return texts;
    }

    private Sql[] generated(SqlStatement statement) {
        Sql[] sql = SqlGeneratorFactory.getInstance().generateSql(statement, database);
        return sql == null ? new Sql[0] : sql;
    }

    private boolean isSkipped(SqlStatement statement) {
        return statement.skipOnUnsupported()
                && !SqlGeneratorFactory.getInstance().supports(statement, database);
    }

    private String modified(String sql, ChangeSet changeSet, boolean rollback) {
        String text = sql;
        for (SqlVisitor visitor : changeSet.getSqlVisitors()) {
            if (!rollback || visitor.isApplyToRollback()) {
                text = visitor.modifySql(text, database);
            }
        }
        return text;
    }
}
