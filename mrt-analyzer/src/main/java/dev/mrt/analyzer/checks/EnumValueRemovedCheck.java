package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.RenameEnumValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A label of an enumeration goes or gets another name or place. */
@API(status = API.Status.INTERNAL)
public final class EnumValueRemovedCheck extends Check {

    /** For the service loader. */
    public EnumValueRemovedCheck() {
        super(Rule.error("MRT306", "enum-value-removed-or-renamed")
                .finds("A label of an enumeration is removed or renamed, or the labels get another order.")
                .inProduction(
                        "Rows that hold the label become another value, an empty one, or stop the migration; after a"
                                + " rollback nobody knows which rows had it.")
                .safely("Only append labels. To retire one, stop writing it and keep it.")
                .from("atlas/MY110", "atlas/MY111", "strong_migrations")
                .bad(
                        MYSQL,
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, state ENUM('new', 'paid', 'sent'));\n",
                        "U1__orders.sql",
                        "DROP TABLE orders;\n",
                        "V2__state.sql",
                        "ALTER TABLE orders MODIFY state ENUM('new', 'sent');\n",
                        "U2__state.sql",
                        "ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'sent');\n")
                .good(
                        MYSQL,
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, state ENUM('new', 'paid', 'sent'));\n",
                        "U1__orders.sql",
                        "DROP TABLE orders;\n",
                        "V2__state.sql",
                        "ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'sent', 'lost');\n",
                        "U2__state.sql",
                        "ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'sent');\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.of(lists(migration), renamed(migration), remade(migration))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<RiskWarning> lists(MigrationContext migration) {
        return TypeStep.in(migration)
                .filter(TypeStep::isEnumeration)
                .flatMap(step -> step.from() == null
                        ? Stream.empty()
                        : change(step.from().arguments(), step.to().arguments())
                                .map(what -> found(
                                        migration,
                                        step.at(),
                                        step.column(),
                                        "The list of " + step.column() + " " + what + "."))
                                .stream());
    }

    /** How one list of labels differs from another, empty if labels were only appended. */
    private static Optional<String> change(List<String> from, List<String> to) {
        List<String> gone = from.stream().filter(label -> !to.contains(label)).toList();
        if (!gone.isEmpty()) {
            return Optional.of("loses " + String.join(", ", gone) + "; no rollback tells which rows held it");
        }
        boolean appended = to.subList(0, from.size()).equals(from);
        return appended ? Optional.empty() : Optional.of("gets another order, by which the database sorts and stores");
    }

    private Stream<RiskWarning> renamed(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return Stream.empty();
        }
        return migration.up(RenameEnumValue.class).stream()
                .filter(rename -> migration.rollback(RenameEnumValue.class).stream()
                        .noneMatch(back -> back.change()
                                        .label()
                                        .equals(rename.change().to())
                                && back.change().to().equals(rename.change().label())))
                .filter(rename -> Trace.object(
                                migration,
                                rename.change(),
                                ObjectKind.ENUM,
                                rename.change().type())
                        .isPresent())
                .map(rename -> Undo.lacking(
                        migration,
                        found(
                                migration,
                                rename,
                                rename.change().type(),
                                "Label '" + rename.change().label() + "' of type "
                                        + rename.change().type()
                                        + " is renamed, and the rollback does not rename it back.")));
    }

    /** PostgreSQL: a type of the same name is made anew with fewer labels. */
    private Stream<RiskWarning> remade(MigrationContext migration) {
        return migration.up(CreateObject.class).stream()
                .filter(create -> create.change().object().kind() == ObjectKind.ENUM)
                .flatMap(create -> migration
                        .before()
                        .object(ObjectKind.ENUM, create.change().object().name(), null)
                        .flatMap(before ->
                                change(before.labels(), create.change().object().labels()))
                        .filter(what -> what.startsWith("loses"))
                        .map(what -> found(
                                migration,
                                create,
                                create.change().object().name(),
                                "The type " + create.change().object().name() + " " + what + "."))
                        .stream());
    }
}
