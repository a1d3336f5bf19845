package dev.mrt.core.internal.check;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells which migration a place in a file belongs to. */
final class Owners {

    private final List<Migration> chain;
    private final Map<String, TreeMap<Integer, Integer>> byFile = new HashMap<>();

    Owners(List<Migration> chain) {
        this.chain = chain;
        for (int i = 0; i < chain.size(); i++) {
            Migration migration = chain.get(i);
            enter(migration.location(), i);
            enter(migration.rollback().scriptOr(migration.location()).location(), i);
        }
    }

    private void enter(SourceLocation start, int index) {
        byFile.computeIfAbsent(start.file(), file -> new TreeMap<>()).putIfAbsent(start.line(), index);
    }

    /** Its place in the chain: of several migrations in a file the last that begins before, or the first. */
    Optional<Integer> of(SourceLocation place) {
        TreeMap<Integer, Integer> starts = byFile.get(place.file());
        if (starts == null) {
            return Optional.empty();
        }
        Map.Entry<Integer, Integer> before = starts.floorEntry(place.line());
        return Optional.of(before == null ? starts.firstEntry().getValue() : before.getValue());
    }

    /** A finding about a place rather than a statement. */
    Raised raised(Descriptor notice, SourceLocation place, String object, String message) {
        Optional<Integer> owner = of(place);
        boolean inRollback = owner.filter(
                        index -> !chain.get(index).location().file().equals(place.file()))
                .isPresent();
        RiskWarning warning = new RiskWarning(
                owner.map(index -> chain.get(index).id().value()).orElse(""),
                notice.code(),
                notice.name(),
                notice.severity(),
                message,
                notice.safeWay(),
                object,
                place,
                null);
        return new Raised(warning, owner.orElse(chain.size()), inRollback, Set.of(place.line()));
    }
}
