package dev.mrt.engine.liquibase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

/** Says why a run leaves changesets out. Liquibase's own filters decide; they also drop the modifySql that is not for this run. */
final class Exclusions {

    private final Contexts contexts;
    private final LabelExpression labels;
    private final ChangeSetFilter byContext;
    private final ChangeSetFilter byLabel;
    private final ChangeSetFilter byDbms;
    private final ChangeSetFilter byIgnore = new IgnoreChangeSetFilter();

    Exclusions(Database database, Contexts contexts, LabelExpression labels) {
        this.contexts = contexts;
        this.labels = labels;
        this.byContext = new ContextChangeSetFilter(contexts);
        this.byLabel = new LabelChangeSetFilter(labels);
        this.byDbms = new DbmsChangeSetFilter(database);
    }

    /** Every reason, as every filter has to see the changeset. */
    Optional<String> of(ChangeSet changeSet) {
        boolean context = byContext.accepts(changeSet).isAccepted();
        boolean label = byLabel.accepts(changeSet).isAccepted();
        boolean dbms = byDbms.accepts(changeSet).isAccepted();
        boolean notIgnored = byIgnore.accepts(changeSet).isAccepted();
        List<String> reasons = Stream.of(
                        dbms ? "" : dbmsReason(changeSet.getDbmsSet()),
                        context ? "" : contextReason(changeSet),
                        label ? "" : labelReason(changeSet),
                        notIgnored ? "" : "it is marked to be ignored (ignore)")
                .filter(reason -> !reason.isEmpty())
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(sentence(String.join("; ", reasons)));
    }

    private static String dbmsReason(Set<String> dbms) {
        boolean onlyNegative = dbms.stream().allMatch(name -> name.startsWith("!"));
        String names = dbms.stream()
                .map(name -> onlyNegative ? name.substring(1) : name)
                .collect(Collectors.joining(", "));
        return onlyNegative ? "it is not for " + names + " (dbms)" : "it is for " + names + " only (dbms)";
    }

    private String contextReason(ChangeSet changeSet) {
        return "its context is \"" + nullToEmpty(changeSet.buildFullContext()) + "\", the contexts of this run are \""
                + contexts + "\"";
    }

    private String labelReason(ChangeSet changeSet) {
        return "its labels are \"" + nullToEmpty(changeSet.buildFullLabels()) + "\", the label filter of this run is \""
                + labels + "\"";
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String sentence(String reasons) {
        return Character.toUpperCase(reasons.charAt(0)) + reasons.substring(1) + ".";
    }
}
