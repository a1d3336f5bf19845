package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseList;
import liquibase.precondition.core.AndPrecondition;
import liquibase.precondition.core.DBMSPrecondition;
import org.jspecify.annotations.Nullable;

/** Tells which database a changelog is written for. */
final class DialectHint {

    /** The sandbox for each of Liquibase's short names and sub-protocols of JDBC. */
    private static final Map<String, String> SANDBOXES = Map.of(
            "postgresql", "postgres",
            "h2", "h2",
            "mysql", "mariadb",
            "mariadb", "mariadb",
            "sqlite", "sqlite");

    private record Named(SourceLocation location, Set<String> dbms) {}

    private DialectHint() {}

    /**
     * The hint, as {@link dev.mrt.api.spi.MigrationCatalog#dialectHint()} gives it.
     *
     * @param url the database that Liquibase's own configuration names; empty if none
     */
    static String of(List<Step> steps, DatabaseChangeLog changeLog, String url) {
        String byUrl = ofUrl(url);
        if (!byUrl.isEmpty()) {
            return byUrl;
        }
        String byPrecondition = ofPrecondition(changeLog);
        return byPrecondition.isEmpty() ? ofChangeSets(steps) : byPrecondition;
    }

    private static String ofUrl(String url) {
        for (Map.Entry<String, String> sandbox : SANDBOXES.entrySet()) {
            if (url.matches("(?s)(jdbc|jdbc:[a-z-]+|offline):" + sandbox.getKey() + "\\b.*")) {
                return sandbox.getValue() + ": liquibase.url is for " + sandbox.getKey();
            }
        }
        return "";
    }

    private static String ofPrecondition(DatabaseChangeLog changeLog) {
        if (changeLog.getPreconditions() == null) {
            return "";
        }
        SourceLocation file = SourceLocation.of(Sources.shown(changeLog.getPhysicalFilePath()));
        return dbmsOf(changeLog.getPreconditions())
                .map(dbms -> hint(List.of(new Named(file, dbms))))
                .orElse("");
    }

    /** Only what must hold in any case counts: an or, or a not, says less. */
    private static Optional<Set<String>> dbmsOf(AndPrecondition all) {
        return all.getNestedPreconditions().stream()
                .flatMap(each -> each instanceof AndPrecondition nested
                        ? dbmsOf(nested).stream()
                        : each instanceof DBMSPrecondition dbms ? Stream.of(toSet(dbms)) : Stream.empty())
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private static Set<String> toSet(DBMSPrecondition precondition) {
        Set<String> names = DatabaseList.toDbmsSet(precondition.getType());
        return positive(names);
    }

    private static String ofChangeSets(List<Step> steps) {
        return hint(steps.stream()
                .filter(step -> !positive(step.changeSet().getDbmsSet()).isEmpty())
                .map(step -> new Named(
                        step.migration().location(), positive(step.changeSet().getDbmsSet())))
                .toList());
    }

    private static Set<String> positive(@Nullable Set<String> dbms) {
        return dbms == null
                ? Set.of()
                : dbms.stream().filter(name -> !name.startsWith("!")).collect(Collectors.toUnmodifiableSet());
    }

    /** All of them have to agree on one sandbox. */
    private static String hint(List<Named> named) {
        Set<String> products = named.stream()
                .flatMap(each -> each.dbms().stream())
                .map(name -> SANDBOXES.getOrDefault(name, name))
                .collect(Collectors.toSet());
        if (products.size() != 1 || !SANDBOXES.containsValue(products.iterator().next())) {
            return "";
        }
        Named first = named.get(0);
        return products.iterator().next() + ": " + first.location() + " is for "
                + first.dbms().stream().sorted().collect(Collectors.joining(" and ")) + " only";
    }
}
