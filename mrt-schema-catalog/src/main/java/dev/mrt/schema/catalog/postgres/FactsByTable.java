package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.TableRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts, those of a relation together, in an order that does not depend on the server's.
 *
 * @param facts by relation; what belongs to none is under an empty name
 */
record FactsByTable(Map<TableRef, List<Fact>> facts) {

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::kind).thenComparing(Fact::name);

    static FactsByTable of(List<Fact> facts) {
        return new FactsByTable(facts.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(FactsByTable::place, HashMap::new, Collectors.toList())));
    }

    private static TableRef place(Fact fact) {
        return fact.table().name().isEmpty() ? new TableRef("", "") : fact.table();
    }

    /**
     * The facts of a later moment.
     *
     * @param outdated the relations whose facts do not hold any more
     * @param read the facts of that moment of every relation that is new or may have changed, and all that belong to no relation
     * @return the facts
     */
    FactsByTable with(Set<TableRef> outdated, List<Fact> read) {
        Map<TableRef, List<Fact>> now = new HashMap<>(facts);
        now.keySet().removeAll(outdated);
        now.remove(new TableRef("", ""));
        now.putAll(of(read).facts);
        return new FactsByTable(now);
    }

    List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        facts.values().forEach(all::addAll);
        return all;
    }
}
