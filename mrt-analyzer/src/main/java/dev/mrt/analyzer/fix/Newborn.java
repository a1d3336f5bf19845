package dev.mrt.analyzer.fix;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.ObjectChange.AlterObject;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.ObjectChange.SetComment;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import dev.mrt.api.sql.TableChange.SetDefault;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a migration makes itself: dropping it takes back everything that the migration does to it afterwards. */
final class Newborn {

    private static final Pattern OWNED_BY =
            Pattern.compile("OWNED\\s+BY\\s+(?:[\\w\"]+\\.)?([\\w\"]+)\\.[\\w\"]+", Pattern.CASE_INSENSITIVE);

    private final Map<SqlName, CreateObject> made = new HashMap<>();
    private final Set<Change> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<CreateTable, SqlName> names = new IdentityHashMap<>();
    private final Map<SqlName, CreateTable> tables = new HashMap<>();
    private final Map<SqlName, Set<String>> columns = new HashMap<>();

    private final Set<SqlName> objects = new HashSet<>();

    private Newborn() {}

    static Newborn of(MigrationContext migration) {
        Newborn newborn = new Newborn();
        migration.upChanges().stream().filter(Occurrence::certain).forEach(newborn::read);
        return newborn;
    }

    /** Whether a change needs no inverse of its own. */
    boolean covers(Change change) {
        return covered.contains(change);
    }

    /** The name that a table has at the end of the migration. */
    SqlName nameAtEnd(CreateTable create) {
        return names.getOrDefault(create, create.table().name());
    }

    private void read(Occurrence<?> occurrence) {
        Change change = occurrence.change();
        if (change instanceof CreateTable create) {
            boolean isThere = create.ifNotExists()
                    && occurrence.before().table(create.table().name()).isPresent();
            if (isThere) {
                covered.add(create);
            } else {
                tables.put(create.table().name(), create);
                names.put(create, create.table().name());
            }
            return;
        }
        if (change instanceof AddColumn add && !isOfNewTable(add)) {
            columns.computeIfAbsent(add.table(), name -> new HashSet<>())
                    .add(add.column().name().name());
            return;
        }
        if (change instanceof CreateObject create && !isOfNewTable(create)) {
            made.put(create.object().name(), create);
            boolean isOld = occurrence
                    .before()
                    .object(
                            create.object().kind(),
                            create.object().name(),
                            create.object().table())
                    .isPresent();
            if (!isOld) {
                objects.add(create.object().name());
            }
            return;
        }
        if (change instanceof AlterObject alter) {
            ownedBy(alter);
        }
        if (isOfNewTable(change) || isOfNewColumn(change) || isOfNewObject(change)) {
            covered.add(change);
        }
        follow(change);
    }

    /** A sequence goes with the table that owns it. */
    private void ownedBy(AlterObject alter) {
        Matcher owner = OWNED_BY.matcher(alter.text());
        CreateObject sequence = made.get(alter.name());
        if (owner.find()
                && sequence != null
                && tables.keySet().stream()
                        .anyMatch(table -> owner.group(1).replace("\"", "").equals(table.name()))) {
            covered.add(sequence);
        }
    }

    private void follow(Change change) {
        if (change instanceof RenameTable rename && tables.containsKey(rename.table())) {
            CreateTable create = java.util.Objects.requireNonNull(tables.remove(rename.table()));
            tables.put(rename.to(), create);
            names.put(create, rename.to());
        } else if (change instanceof DropTable drop && tables.containsKey(drop.table())) {
            covered.add(java.util.Objects.requireNonNull(tables.remove(drop.table())));
        }
    }

    private boolean isOfNewTable(Change change) {
        @Nullable SqlName table = tableOf(change);
        boolean refersToNewer = change instanceof AddConstraint add
                && add.constraint().kind() == Kind.FOREIGN_KEY
                && add.constraint().target() != null
                && tables.containsKey(add.constraint().target())
                && !add.constraint().target().equals(table);
        return table != null && tables.containsKey(table) && !refersToNewer;
    }

    private static @Nullable SqlName tableOf(Change change) {
        if (change instanceof CreateObject create) {
            return create.object().table();
        }
        if (change instanceof DropObject drop) {
            return drop.table();
        }
        if (change instanceof KeyChange.DropIndex drop) {
            return drop.table();
        }
        if (change instanceof SetComment comment) {
            SqlName name = comment.name();
            return name.name().contains(".")
                    ? SqlName.of(name.name().substring(0, name.name().lastIndexOf('.')))
                    : name;
        }
        return change instanceof TableChange || change instanceof KeyChange || change instanceof RowChange
                ? change.subject()
                : null;
    }

    /** ALTER SEQUENCE ... OWNED BY, ALTER FUNCTION ... OWNER TO, COMMENT ON and the like. */
    private boolean isOfNewObject(Change change) {
        boolean alters =
                change instanceof AlterObject || change instanceof SetComment || change instanceof ResetCounter;
        return alters && objects.contains(change.subject());
    }

    private boolean isOfNewColumn(Change change) {
        if (change instanceof SetType set) {
            return isNew(set.table(), set.column());
        }
        if (change instanceof SetNullable set) {
            return isNew(set.table(), set.column());
        }
        if (change instanceof SetDefault set) {
            return isNew(set.table(), set.column());
        }
        if (change instanceof RedefineColumn set) {
            return isNew(set.table(), set.column());
        }
        return change instanceof Update update
                && !update.assignments().isEmpty()
                && update.assignments().stream().allMatch(each -> isNew(update.table(), each.column()));
    }

    private boolean isNew(SqlName table, SqlName column) {
        return columns.getOrDefault(table, Set.of()).contains(column.name());
    }
}
