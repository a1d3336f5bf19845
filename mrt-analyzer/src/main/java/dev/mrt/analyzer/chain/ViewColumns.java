package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the star of {@code SELECT *} stands for. PostgreSQL and MySQL write the columns out when the view is made, so that the same text made later is another
 * view (PostgreSQL manual, "CREATE VIEW"; MySQL manual, "CREATE VIEW Statement"). The columns become the
 * labels of the view, in alphabetical order, as the order of columns is no difference.
 */
final class ViewColumns {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join) (?:(?<schema>[^ ]+) \\. )?(?<table>[\\p{L}_][^ ]*)");

    private ViewColumns() {}

    static SqlObject with(Model model, SqlObject view) {
        boolean freezes =
                model.dialect() == SqlDialect.POSTGRES || model.dialect().isMySqlLike();
        if (!freezes || view.kind() != ObjectKind.VIEW) {
            return view;
        }
        String text = NormalText.of(view.definition());
        return text.contains("select *") || text.contains(" . *")
                ? new SqlObject(view.kind(), view.name(), view.table(), columns(model, text), view.definition())
                : view;
    }

    private static List<String> columns(Model model, String text) {
        List<String> columns = new ArrayList<>();
        Matcher from = TABLE.matcher(text);
        if (from.find()) {
            String schema = from.group("schema") == null
                            || from.group("schema").equals(model.dialect().defaultSchema())
                    ? ""
                    : from.group("schema");
            String name = from.group("table");
            Optional<TableDefinition> table =
                    model.table(new SqlName(schema, name, name)).filter(TableDefinition::complete);
            for (ColumnDefinition column : table.map(TableDefinition::columns).orElse(List.of())) {
                columns.add(column.name().name());
            }
        }
        columns.sort(null);
        return columns;
    }
}
