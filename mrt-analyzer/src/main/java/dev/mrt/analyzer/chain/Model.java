package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A schema. Each change makes a new one that shares with the old one all that it leaves alone.
 *
 * @param tableMap the tables
 * @param objectMap everything else
 * @param dropped the migration that dropped a table or {@code table.column} that has not been there since
 * @param doubtful words of statements that could not be read and of code that ran: what they name may exist
 * @param path the schemas that a name without one is looked up in, the first of them takes new objects; {@code ""} is the default schema
 * @param journal what the last migration touched
 */
record Model(
        SqlDialect dialect,
        Tables tableMap,
        Objects objectMap,
        PMap<String, String> dropped,
        PSet<String> doubtful,
        List<String> path,
        Journal journal)
        implements SchemaModel {

    static final List<String> DEFAULT_PATH = List.of("");

    static Model nothing(SqlDialect dialect) {
        return new Model(
                dialect,
                Tables.NONE,
                Objects.NONE,
                HashTreePMap.empty(),
                HashTreePSet.empty(),
                DEFAULT_PATH,
                Journal.NONE);
    }

    @Override
    public Collection<TableDefinition> tables() {
        return tableMap.all().values();
    }

    @Override
    public Collection<SqlObject> objects() {
        return objectMap.all().values();
    }

    @Override
    public Optional<TableDefinition> table(SqlName name) {
        return Names.table(this, name);
    }

    @Override
    public Optional<IndexDefinition> index(SqlName name, @Nullable SqlName table) {
        return Keys.index(this, name, table);
    }

    @Override
    public Optional<SqlObject> object(ObjectKind kind, SqlName name, @Nullable SqlName table) {
        return Names.object(this, kind, name, table);
    }

    @Override
    public Optional<String> droppedBy(SqlName table, @Nullable SqlName column) {
        return Optional.ofNullable(dropped.get(key(Names.known(this, table), column)));
    }

    @Override
    public boolean hasNotNullCheck(SqlName table, SqlName column) {
        return table(table).stream()
                .flatMap(each -> each.constraints().stream())
                .anyMatch(constraint -> NotNullChecks.isMet(constraint, column));
    }

    Model with(TableDefinition table) {
        return new Model(
                dialect,
                tableMap.with(table),
                objectMap,
                dropped.minus(key(table.name(), null)),
                doubtful,
                path,
                journal.plus(table.name()));
    }

    Model without(SqlName table) {
        return new Model(dialect, tableMap.without(table), objectMap, dropped, doubtful, path, journal.plus(table));
    }

    Model with(SqlObject object) {
        return new Model(
                dialect, tableMap, objectMap.with(object), dropped, doubtful, path, journal.plus(ObjectKey.of(object)));
    }

    Model without(SqlObject object) {
        ObjectKey key = ObjectKey.of(object);
        return new Model(dialect, tableMap, objectMap.without(key), dropped, doubtful, path, journal.plus(key));
    }

    /** The change of one table, which is noted as incomplete if the scripts have not told of it. */
    Model change(SqlName table, UnaryOperator<TableDefinition> edit) {
        TableDefinition old = table(table).orElseGet(() -> Edit.outside(Names.placed(this, table)));
        return with(edit.apply(old));
    }

    Model noteDropped(SqlName table, @Nullable SqlName column) {
        return withDropped(dropped.plus(key(table, column), journal.revision()));
    }

    Model noteMade(SqlName table, SqlName column) {
        return withDropped(dropped.minus(key(table, column)));
    }

    private Model withDropped(PMap<String, String> other) {
        return new Model(dialect, tableMap, objectMap, other, doubtful, path, journal);
    }

    Model doubt(Collection<String> words) {
        return new Model(dialect, tableMap, objectMap, dropped, doubtful.plusAll(words), path, journal);
    }

    Model at(List<String> otherPath) {
        return new Model(dialect, tableMap, objectMap, dropped, doubtful, otherPath, journal);
    }

    Model in(String revision) {
        return revision.equals(journal.revision())
                ? this
                : new Model(dialect, tableMap, objectMap, dropped, doubtful, path, Journal.begin(revision, this));
    }

    private static String key(SqlName table, @Nullable SqlName column) {
        return column == null ? table.toString() : table + "." + column.name();
    }
}
