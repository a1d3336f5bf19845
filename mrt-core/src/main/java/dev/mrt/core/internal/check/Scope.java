package dev.mrt.core.internal.check;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.core.internal.text.Nearest;
import dev.mrt.core.internal.verify.Selection;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What of a chain is reported; all of it is read. */
final class Scope {

    private final BitSet reported = new BitSet();
    private final List<Migration> chain;
    private final Predicate<Raised> strays;

    private Scope(List<Migration> chain, IntPredicate isReported, Predicate<Raised> strays) {
        this.chain = chain;
        this.strays = strays;
        for (int i = 0; i < chain.size(); i++) {
            reported.set(i, isReported.test(i));
        }
    }

    /**
     * What is within {@code from}, {@code to} and {@code only}, and later than {@code since}.
     *
     * @throws MrtException if one of them, or {@code skip}, names nothing
     */
    static Scope of(MigrationCatalog catalog, MrtConfig config) {
        List<Migration> chain = catalog.migrations();
        Set<MigrationId> names =
                Selection.of(chain, config).stream().map(Migration::id).collect(Collectors.toSet());
        IntPredicate selected = index -> names.contains(chain.get(index).id());
        boolean isWhole = names.size() == chain.size();
        String since = config.since();
        if (since == null) {
            return new Scope(chain, selected, stray -> isWhole);
        }
        Optional<Integer> last = indexOf(chain, since);
        if (last.isPresent()) {
            return new Scope(chain, index -> selected.test(index) && index > last.get(), stray -> isWhole);
        }
        ChangedMigrations changed = ChangedMigrations.since(since, catalog, nearest(chain, since));
        return new Scope(
                chain,
                index -> selected.test(index) && changed.contains(index),
                stray -> isWhole && changed.contains(stray.warning().location()));
    }

    private static Optional<Integer> indexOf(List<Migration> chain, String revision) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).id().value().equals(revision)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String nearest(List<Migration> chain, String since) {
        return Nearest.question(
                since, chain.stream().map(migration -> migration.id().value()).toList());
    }

    /** Whether a finding is reported; one that belongs to no migration is if the whole chain is, or its file changed. */
    boolean reports(Raised raised) {
        return raised.index() < chain.size() ? reported.get(raised.index()) : strays.test(raised);
    }
}
