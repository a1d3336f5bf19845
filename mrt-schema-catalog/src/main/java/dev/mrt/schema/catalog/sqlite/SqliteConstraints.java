package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constraints of one table. One without a name goes by what it says ({@code unique (a, b)}): SQLite gives no names, and two
 * databases with the same constraints in another order are the same.
 */
final class SqliteConstraints {

    /** Where a foreign key leads, in the catalog's spelling. */
    record Target(TableRef table, List<String> columns) {}

    private final SnapshotBuilder builder;
    private final TableRef table;
    private final Spelling spelling;
    private final Set<ObjectKey> taken = new HashSet<>();

    SqliteConstraints(SnapshotBuilder builder, TableRef table, Spelling spelling) {
        this.builder = builder;
        this.table = table;
        this.spelling = spelling;
    }

    void describe(Constraint constraint, Target target) {
        ObjectKey key = key(constraint);
        Facet facet = facet(constraint.kind());
        builder.object(key);
        if (constraint.kind() == ObjectKind.CHECK) {
            builder.attribute(key, facet, "expression", spelling.write(constraint.condition()));
        } else {
            builder.attribute(key, facet, "columns", columns(constraint));
        }
        attribute(key, facet, "on conflict", constraint.conflict());
        if (constraint.kind() == ObjectKind.PRIMARY_KEY) {
            builder.attribute(key, facet, "autoincrement", constraint.autoIncrement() ? "yes" : "no");
        }
        if (constraint.reference() != null) {
            reference(key, facet, constraint.reference(), target);
        }
        if (constraint.name() == null) {
            builder.nameGenerated(key);
        }
    }

    private void reference(ObjectKey key, Facet facet, Constraint.Reference reference, Target target) {
        builder.attribute(key, facet, "target", target.table().toString());
        builder.attribute(key, facet, "target columns", String.join(", ", target.columns()));
        builder.attribute(key, facet, "on delete", reference.onDelete());
        builder.attribute(key, facet, "on update", reference.onUpdate());
        attribute(key, facet, "match", reference.match());
        attribute(key, facet, "deferrable", reference.deferrable());
    }

    private void attribute(ObjectKey key, Facet facet, String name, String value) {
        if (!value.isEmpty()) {
            builder.attribute(key, facet, name, value);
        }
    }

    private ObjectKey key(Constraint constraint) {
        String name = name(constraint);
        ObjectKey key = ObjectKey.of(constraint.kind(), table, name);
        for (int i = 2; !taken.add(key); i++) {
            key = ObjectKey.of(constraint.kind(), table, name + " " + i);
        }
        return key;
    }

    private String name(Constraint constraint) {
        if (constraint.name() != null) {
            return constraint.name();
        }
        String says =
                constraint.kind() == ObjectKind.CHECK ? spelling.write(constraint.condition()) : columns(constraint);
        return constraint.kind().words() + " (" + says + ")";
    }

    private static Facet facet(ObjectKind kind) {
        return switch (kind) {
            case FOREIGN_KEY -> Facet.FOREIGN_KEY;
            case CHECK -> Facet.CHECK;
            default -> Facet.KEY;
        };
    }

    /** Each column with its collation and order, which is ascending if nothing is said. */
    private String columns(Constraint constraint) {
        return constraint.terms().stream()
                .map(term -> {
                    TokenCursor cursor = new TokenCursor(term);
                    String name = spelling.name(cursor.name());
                    List<Token> more = cursor.rest().stream()
                            .filter(token -> !token.is("asc"))
                            .toList();
                    return more.isEmpty() ? name : name + " " + spelling.write(more);
                })
                .collect(Collectors.joining(", "));
    }

    List<UniqueKey> uniqueKeys(List<Constraint> constraints) {
        return of(constraints, ObjectKind.UNIQUE)
                .map(constraint -> new UniqueKey(name(constraint), spelling.names(constraint.columns()), "", ""))
                .toList();
    }

    List<Check> checks(List<Constraint> constraints) {
        return of(constraints, ObjectKind.CHECK)
                .map(constraint -> new Check(
                        name(constraint), spelling.write(constraint.condition()), reads(constraint.condition())))
                .toList();
    }

    private List<String> reads(List<Token> condition) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < condition.size(); i++) {
            String column = spelling.known(condition, i);
            if (!column.isEmpty() && !columns.contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Stream<Constraint> of(List<Constraint> constraints, ObjectKind kind) {
        return constraints.stream().filter(constraint -> constraint.kind() == kind);
    }

    ForeignKey foreignKey(Constraint constraint, Target target) {
        Constraint.Reference reference = constraint.reference();
        return new ForeignKey(
                name(constraint),
                spelling.names(constraint.columns()),
                target.table(),
                target.columns(),
                reference == null ? "NO ACTION" : reference.onDelete(),
                reference != null && !reference.deferrable().isEmpty());
    }
}
