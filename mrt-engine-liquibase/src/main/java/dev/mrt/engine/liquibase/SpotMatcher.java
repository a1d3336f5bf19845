package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseList;

/**
 * Brings the changesets that Liquibase has read together with their places: by id and author, then by what an id with property references
 * may have become, then by the order in the file (YAML reads an id like {@code 010} as a number).
 */
final class SpotMatcher {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    private final IdentityHashMap<ChangeSet, Spot> found = new IdentityHashMap<>();

    SpotMatcher(List<ChangeSet> changeSets, Sources sources) {
        Map<String, List<ChangeSet>> byFile = new HashMap<>();
        changeSets.forEach(each ->
                byFile.computeIfAbsent(fileOf(each), file -> new ArrayList<>()).add(each));
        byFile.forEach((file, inFile) -> match(inFile, sources.spots(file)));
    }

    /** The file that a changeset stands in, as Liquibase found it. */
    static String fileOf(ChangeSet changeSet) {
        String path = changeSet.getChangeLog() == null
                ? null
                : changeSet.getChangeLog().getPhysicalFilePath();
        return path == null ? changeSet.getFilePath() : path;
    }

    Spot spotOf(ChangeSet changeSet) {
        return found.getOrDefault(changeSet, Spot.UNKNOWN);
    }

    private void match(List<ChangeSet> changeSets, List<Spot> spots) {
        List<Spot> free = new ArrayList<>(spots);
        take(changeSets, free, true, (spot, each) -> isNamedSo(spot, each) && isForSame(spot, each));
        take(changeSets, free, true, SpotMatcher::isNamedSo);
        take(changeSets, free, true, SpotMatcher::mayBeNamedSo);
        take(changeSets, new ArrayList<>(spots), false, SpotMatcher::mayBeNamedSo);
        List<ChangeSet> left =
                changeSets.stream().filter(each -> !found.containsKey(each)).toList();
        if (left.size() == free.size()) {
            left.forEach(each -> found.put(each, free.remove(0)));
        }
    }

    private void take(List<ChangeSet> changeSets, List<Spot> spots, boolean once, BiPredicate<Spot, ChangeSet> fits) {
        for (ChangeSet changeSet : changeSets) {
            if (!found.containsKey(changeSet)) {
                Optional<Spot> spot = spots.stream()
                        .filter(each -> fits.test(each, changeSet))
                        .findFirst();
                spot.ifPresent(each -> found.put(changeSet, each));
                if (once) {
                    spot.ifPresent(spots::remove);
                }
            }
        }
    }

    private static boolean isNamedSo(Spot spot, ChangeSet changeSet) {
        return spot.id().equals(changeSet.getId()) && spot.author().equals(changeSet.getAuthor());
    }

    /** One name may be written once for each database. */
    private static boolean isForSame(Spot spot, ChangeSet changeSet) {
        Set<String> written = DatabaseList.toDbmsSet(spot.dbms());
        Set<String> read = changeSet.getDbmsSet();
        return (written == null ? Set.of() : written).equals(read == null ? Set.of() : read);
    }

    private static boolean mayBeNamedSo(Spot spot, ChangeSet changeSet) {
        return mayBecome(spot.id(), changeSet.getId()) && mayBecome(spot.author(), changeSet.getAuthor());
    }

    private static boolean mayBecome(String written, String read) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        var references = REFERENCE.matcher(written);
        while (references.find()) {
            regex.append(Pattern.quote(written.substring(from, references.start())))
                    .append(".*");
            from = references.end();
        }
        return read != null && Pattern.matches(regex + Pattern.quote(written.substring(from)), read);
    }
}
