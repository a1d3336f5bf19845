package dev.mrt.schema.catalog.postgres;

import static java.util.stream.Collectors.groupingBy;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The typed view of one table's facts. */
final class TypedTables {

    private final Fact table;
    private final Map<String, List<Fact>> facts;

    private TypedTables(Fact table, List<Fact> facts) {
        this.table = table;
        this.facts = facts.stream().collect(groupingBy(Fact::kind));
    }

    /**
     * Builds the tables that rows can be put into.
     *
     * @param facts of all objects
     * @return tables that are no partitions and no foreign tables, in any order
     */
    static List<Table> of(List<Fact> facts) {
        Map<TableRef, List<Fact>> byTable = facts.stream().collect(groupingBy(Fact::table));
        return facts.stream()
                .filter(fact -> fact.is(ObjectKind.TABLE) && !fact.has(".parent table"))
                .filter(fact -> !"foreign table".equals(fact.value("kind")))
                .map(fact -> new TypedTables(fact, Objects.requireNonNull(byTable.get(fact.table()))).table())
                .toList();
    }

    private Table table() {
        return new Table(
                table.table(),
                all(ObjectKind.COLUMN).stream()
                        .sorted(Comparator.comparingInt(fact -> Integer.parseInt(fact.require(".position"))))
                        .map(TypedColumns::column)
                        .toList(),
                all(ObjectKind.PRIMARY_KEY).stream()
                        .findFirst()
                        .map(key -> key.list("@columns"))
                        .orElse(List.of()),
                uniqueKeys(),
                named(ObjectKind.FOREIGN_KEY, TypedTables::foreignKey),
                checks(),
                "partitioned table".equals(table.value("kind")));
    }

    private List<Fact> all(ObjectKind kind) {
        return facts.getOrDefault(kind.name(), List.of());
    }

    private <T> List<T> named(ObjectKind kind, Function<Fact, T> map) {
        return all(kind).stream()
                .sorted(Comparator.comparing(Fact::name))
                .map(map)
                .toList();
    }

    private List<Table.UniqueKey> uniqueKeys() {
        List<Table.UniqueKey> keys = new ArrayList<>(
                named(ObjectKind.UNIQUE, key -> new Table.UniqueKey(key.name(), key.list("@columns"), "", "")));
        all(ObjectKind.INDEX).stream()
                .filter(index -> "yes".equals(index.value("unique")))
                .sorted(Comparator.comparing(Fact::name))
                .map(index -> new Table.UniqueKey(
                        index.name(),
                        index.list("@.columns"),
                        index.values().getOrDefault(".expressions", ""),
                        index.values().getOrDefault("predicate", "")))
                .forEach(keys::add);
        return keys;
    }

    private static Table.ForeignKey foreignKey(Fact fact) {
        return new Table.ForeignKey(
                fact.name(),
                fact.list("@columns"),
                new TableRef(fact.require(".target schema"), fact.require(".target table")),
                fact.list("@target columns"),
                fact.require("on delete"),
                !"no".equals(fact.value("deferrable")));
    }

    private List<Table.Check> checks() {
        List<Table.Check> checks = new ArrayList<>(named(
                ObjectKind.CHECK,
                check -> new Table.Check(check.name(), check.require("expression"), check.list("@.columns"))));
        facts.getOrDefault(".DOMAIN_CHECK", List.of()).stream()
                .sorted(Comparator.comparing(Fact::name))
                .map(DomainChecks::check)
                .forEach(checks::add);
        return checks;
    }
}
