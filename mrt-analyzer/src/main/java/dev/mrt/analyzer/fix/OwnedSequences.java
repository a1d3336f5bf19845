package dev.mrt.analyzer.fix;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.model.Migration;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sequences that scripts made by hand and gave to a column: PostgreSQL drops them with the column. */
final class OwnedSequences {

    private static final Pattern NEXT = Pattern.compile("nextval\\s*\\(\\s*'([^']+)'", Pattern.CASE_INSENSITIVE);

    private final MigrationContext migration;
    private final Steps steps;
    private final Ddl ddl;

    OwnedSequences(MigrationContext migration, Steps steps) {
        this.migration = migration;
        this.steps = steps;
        this.ddl = new Ddl(migration.dialect());
    }

    /** Makes them before the column that counts by them. */
    void before(Step step, TableDefinition table, List<ColumnDefinition> columns) {
        columns.stream()
                .flatMap(column -> of(step, column).stream())
                .map(SqlObject::definition)
                .forEach(steps::add);
    }

    /** Gives them to the column again. */
    void after(Step step, TableDefinition table, List<ColumnDefinition> columns) {
        for (ColumnDefinition column : columns) {
            of(step, column)
                    .ifPresent(sequence -> steps.add("ALTER SEQUENCE " + ddl.name(sequence.name()) + " OWNED BY "
                            + ddl.name(table.name()) + "." + ddl.bare(column.name())));
        }
    }

    private Optional<SqlObject> of(Step step, ColumnDefinition column) {
        Matcher next = NEXT.matcher(String.valueOf(column.defaultExpression()));
        if (migration.dialect() != SqlDialect.POSTGRES || !next.find()) {
            return Optional.empty();
        }
        String name = next.group(1).replace("\"", "").replaceFirst("^.*\\.", "");
        Pattern owned = Pattern.compile(
                "ALTER\\s+SEQUENCE\\s+(?:[\\w\"]+\\.)?\"?" + Pattern.quote(name) + "\"?\\s+OWNED\\s+BY\\s+(?!NONE)",
                Pattern.CASE_INSENSITIVE);
        boolean isOwned = earlier().anyMatch(text -> owned.matcher(text).find());
        return isOwned ? step.before().object(ObjectKind.SEQUENCE, SqlName.of(name), null) : Optional.empty();
    }

    private Stream<String> earlier() {
        return migration.chain().stream()
                .takeWhile(each -> each != migration.migration())
                .map(Migration::up)
                .map(up -> up.text());
    }
}
