package dev.mrt.analyzer.fix;

import dev.mrt.analyzer.chain.Difference;
import dev.mrt.analyzer.chain.Differences;
import dev.mrt.analyzer.chain.Replay;
import dev.mrt.analyzer.sql.SqlReader;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;

/** Replays a suggested rollback and compares the schema with the one before the migration. */
final class Proof {

    private static final SourceLocation PLACE = SourceLocation.of("rollback.sql");

    private Proof() {}

    static void of(MigrationContext migration, Steps steps) {
        Replay replay =
                Replay.from(migration.after(), migration.migration().id().value());
        replay.run(read(migration, steps.upBefore()));
        List<Statement> rollback = read(migration, steps.sql());
        replay.run(rollback);
        rollback.stream()
                .filter(each -> each.reading() == Reading.NOT_ANALYSED || each.reading() == Reading.SYNTAX_ERROR)
                .forEach(each -> steps.obstacle("mrt cannot read what it wrote itself: " + each.text()));
        for (Difference difference : Differences.between(migration.before(), replay.model())) {
            boolean goesAlong = difference.how() == Difference.How.ADDED && steps.isAlong(difference.name());
            if (!goesAlong) {
                steps.obstacle(migration.migration().location() + ": " + sentence(difference));
            }
        }
    }

    private static List<Statement> read(MigrationContext migration, List<String> statements) {
        SqlReader reader = new SqlReader(migration.dialect());
        return statements.stream()
                .flatMap(text -> reader.read(new Script(PLACE, text)).stream())
                .toList();
    }

    private static String sentence(Difference difference) {
        return switch (difference.how()) {
            case MISSING -> difference.what() + " would not come back.";
            case ADDED -> difference.what() + " would stay.";
            case CHANGED ->
                "the " + difference.property() + " of " + difference.what() + " would be " + difference.is()
                        + " instead of " + difference.was() + ".";
        };
    }
}
