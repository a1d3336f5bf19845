package dev.mrt.core.statics;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schema of which nothing is known. */
record NoSchema() implements SchemaModel {

    @Override
    public List<TableDefinition> tables() {
        return List.of();
    }

    @Override
    public List<SqlObject> objects() {
        return List.of();
    }

    @Override
    public Optional<TableDefinition> table(SqlName name) {
        return Optional.empty();
    }

    @Override
    public Optional<IndexDefinition> index(SqlName name, @Nullable SqlName table) {
        return Optional.empty();
    }

    @Override
    public Optional<SqlObject> object(ObjectKind kind, SqlName name, @Nullable SqlName table) {
        return Optional.empty();
    }

    @Override
    public Optional<String> droppedBy(SqlName table, @Nullable SqlName column) {
        return Optional.empty();
    }

    @Override
    public boolean hasNotNullCheck(SqlName table, SqlName column) {
        return false;
    }
}
