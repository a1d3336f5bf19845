package dev.mrt.schema.jooq;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.jooq.Supplement.ColumnExtra;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.EnumDefinition;
import org.jspecify.annotations.Nullable;

/** Reads columns. */
final class ColumnReader {

    private static final Pattern MEMBERS = Pattern.compile("(?is)(?:enum|set)\\(.*\\)");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

    private final Product product;
    private final Facts facts;
    private final Supplement supplement;

    ColumnReader(Product product, Facts facts, Supplement supplement) {
        this.product = product;
        this.facts = facts;
        this.supplement = supplement;
    }

    Column read(TableRef table, ColumnDefinition column) {
        DataTypeDefinition type = column.getDefinedType();
        ColumnExtra extra = supplement.column(table, column.getName());
        TypeText text = TypeText.of(type, column.getDomain(), extra.type());
        Identity identity = identity(column, extra);
        List<String> labels = labels(type, extra);
        String generated = generated(type);
        boolean nullable = type.isNullable() && !(column.getDomain() != null && !isNullable(column));
        facts.object(ObjectKey.of(ObjectKind.COLUMN, table, column.getName()), Facet.COLUMN)
                .with("type", text.full())
                .with("labels", String.join(", ", labels))
                .with("nullable", String.valueOf(nullable))
                .with("default", defaultOf(type, identity, generated))
                .with("identity", identity == Identity.NONE ? null : identity.name())
                .with("generated", generated)
                .with("collation", extra.collation())
                .with("extra", extra.more());
        return new Column(
                column.getName(),
                text.full(),
                text.base(),
                text.length(),
                text.precision(),
                text.scale(),
                nullable,
                typedDefault(defaultOf(type, identity, generated)),
                identity,
                generated,
                labels,
                text.array(),
                extra.touchedOnUpdate());
    }

    private static boolean isNullable(ColumnDefinition column) {
        return column.getDomain().getDefinedType().isNullable();
    }

    private Identity identity(ColumnDefinition column, ColumnExtra extra) {
        if (extra.always()) {
            return Identity.ALWAYS;
        }
        String value = column.getDefinedType().getDefaultValue();
        boolean serial = product == Product.POSTGRES && value != null && value.startsWith("nextval(");
        return serial || column.isIdentity() ? Identity.BY_DEFAULT : Identity.NONE;
    }

    private static @Nullable String generated(DataTypeDefinition type) {
        String expression = type.getGeneratedAlwaysAs();
        return type.isComputed() && expression != null && !expression.isBlank() ? expression.strip() : null;
    }

    /** The default of an identity names a sequence whose name the database made up. */
    private @Nullable String defaultOf(DataTypeDefinition type, Identity identity, @Nullable String generated) {
        String value = type.getDefaultValue();
        boolean none = value == null || value.isBlank() || isNull(value) || generated != null;
        return none || (identity != Identity.NONE && product != Product.POSTGRES) ? null : value.strip();
    }

    /** A default of NULL does what no default does; MariaDB alone knows columns without even that. */
    private boolean isNull(String value) {
        return product != Product.MARIADB && value.strip().equalsIgnoreCase("null");
    }

    /** MariaDB prints NULL where there is none. */
    private static @Nullable String typedDefault(@Nullable String value) {
        return "NULL".equals(value) ? null : value;
    }

    private static List<String> labels(DataTypeDefinition type, ColumnExtra extra) {
        if (MEMBERS.matcher(extra.type()).matches()) {
            return LABEL.matcher(extra.type())
                    .results()
                    .map(label -> label.group(1).replace("''", "'"))
                    .toList();
        }
        Database database = type.getDatabase();
        if (type.getQualifiedUserType() == null) {
            return List.of();
        }
        EnumDefinition labels = database.getEnum(type.getSchema(), type.getQualifiedUserType());
        return labels == null ? List.of() : List.copyOf(labels.getLiterals());
    }
}
