package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sequences that PostgreSQL makes for serial and identity columns. They come and go with their column; their definition is empty, as no script
 * wrote one.
 */
final class Sequences {

    private static final Pattern OWNER =
            Pattern.compile("owned by (?:(?<schema>[^ ]+) \\. )?(?<table>[^ ]+) \\. (?<column>[^ ]+)");

    private Sequences() {}

    static Model with(Model model, SqlName table) {
        Model all = model;
        for (TableDefinition known : model.table(table).stream().toList()) {
            for (ColumnDefinition column : known.columns()) {
                all = with(all, known, column);
            }
        }
        return all;
    }

    private static Model with(Model model, TableDefinition table, ColumnDefinition column) {
        SqlObject sequence = sequence(table, column.name());
        boolean makes =
                model.dialect() == SqlDialect.POSTGRES && !column.counter().isEmpty();
        return makes && !model.objectMap().all().containsKey(ObjectKey.of(sequence)) ? model.with(sequence) : model;
    }

    static Model without(Model model, SqlName table, SqlName column) {
        Model rest = model;
        for (SqlObject object : model.objectMap().on(table)) {
            if (object.kind() == ObjectKind.SEQUENCE && object.labels().contains(column.name())) {
                rest = rest.without(object);
            }
        }
        return rest;
    }

    /** With the owner that OWNED BY in its text gives it; it goes with that column. */
    static SqlObject owned(Model model, SqlObject sequence, String text) {
        Matcher owner = OWNER.matcher(NormalText.of(text));
        if (sequence.kind() != ObjectKind.SEQUENCE || !owner.find()) {
            return sequence;
        }
        String schema = owner.group("schema") == null
                        || owner.group("schema").equals(model.dialect().defaultSchema())
                ? ""
                : owner.group("schema");
        String table = owner.group("table");
        return new SqlObject(
                sequence.kind(),
                sequence.name(),
                Names.known(model, new SqlName(schema, table, table)),
                List.of(owner.group("column")),
                sequence.definition());
    }

    static boolean isImplied(SqlObject object) {
        return object.kind() == ObjectKind.SEQUENCE && object.definition().isEmpty();
    }

    private static SqlObject sequence(TableDefinition table, SqlName column) {
        String name = PostgresNames.sequence(table, column);
        return new SqlObject(
                ObjectKind.SEQUENCE,
                new SqlName(table.name().schema(), name, name),
                table.name(),
                List.of(column.name()),
                "");
    }
}
