package dev.mrt.core.internal.check;

import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.api.sql.SqlDialect;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The comments of all files that silence checks. */
final class Comments {

    private final SqlAnalyzer analyzer;
    private final MigrationCatalog catalog;
    private final SqlDialect dialect;
    private final Checks checks;
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<Comment>> byFile = new LinkedHashMap<>();

    Comments(SqlAnalyzer analyzer, MigrationCatalog catalog, SqlDialect dialect, Checks checks) {
        this.analyzer = analyzer;
        this.catalog = catalog;
        this.dialect = dialect;
        this.checks = checks;
        catalog.migrations().forEach(migration -> {
            read(migration.up());
            read(migration.rollback().scriptOr(migration.location()));
            read(new Script(migration.location(), ""));
        });
        catalog.inventory().forEach(oddity -> read(new Script(oddity.location(), "")));
    }

    private void read(Script script) {
        String file = script.location().file();
        if (read.add(file)) {
            SourceLocation whole = SourceLocation.of(file);
            String text = catalog.text(whole).orElseGet(() -> wholeText(script));
            List<Suppression> found = analyzer.suppressions(whole, text, dialect);
            if (!found.isEmpty()) {
                byFile.put(
                        file,
                        found.stream()
                                .map(suppression -> new Comment(suppression, checks))
                                .toList());
            }
        }
    }

    /** For engines that do not give the text of a file. */
    private static String wholeText(Script script) {
        return script.location().line() <= 1 ? script.text() : "";
    }

    /** The comment that silences a finding, the one for its statement before the one for its file. */
    Optional<Suppression> silencing(Raised raised) {
        // Every one of them has to know that it is of use.
        return in(raised.warning().location().file()).stream()
                .filter(comment -> comment.silences(raised))
                .sorted(Comparator.comparing(comment -> comment.suppression().wholeFile()))
                .toList()
                .stream()
                .findFirst()
                .map(Comment::suppression);
    }

    List<Comment> in(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    Stream<Comment> all() {
        return byFile.values().stream().flatMap(List::stream);
    }
}
