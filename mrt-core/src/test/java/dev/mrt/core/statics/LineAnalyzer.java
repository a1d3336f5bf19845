package dev.mrt.core.statics;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes each line that is no comment for a statement, which changes nothing if it is a SELECT. */
public final class LineAnalyzer implements SqlAnalyzer {

    private static final Pattern ORDER = Pattern.compile("-- mrt:ignore(-file)?(.*?)(?: -- (.*))?");

    @Override
    public void read(
            List<Migration> chain,
            String engine,
            SqlDialect dialect,
            int majorVersion,
            Consumer<MigrationContext> next) {
        for (Migration migration : chain) {
            next.accept(new MigrationContext(
                    migration,
                    chain,
                    engine,
                    dialect,
                    majorVersion,
                    statements(migration.up()),
                    statements(migration.rollback().scriptOr(migration.location())),
                    List.of(),
                    List.of(),
                    new NoSchema(),
                    new NoSchema(),
                    new NoSchema()));
        }
    }

    private static List<Statement> statements(Script script) {
        List<Statement> statements = new ArrayList<>();
        String[] lines = script.text().split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (isStatement(lines[i])) {
                Reading reading = lines[i].startsWith("SELECT") ? Reading.HARMLESS : Reading.NOT_ANALYSED;
                statements.add(
                        new Statement(script.location().at(i + 1), 1, lines[i], reading, "", List.of(), List.of()));
            }
        }
        return statements;
    }

    private static boolean isStatement(String line) {
        return !line.isBlank() && !line.startsWith("--");
    }

    @Override
    public List<Suppression> suppressions(SourceLocation location, String text, SqlDialect dialect) {
        List<Suppression> found = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher order = ORDER.matcher(lines[i]);
            if (order.matches()) {
                boolean whole = order.group(1) != null;
                int next = i + 1;
                while (next < lines.length && !isStatement(lines[next])) {
                    next++;
                }
                List<String> names = Stream.of(order.group(2).split("[, ]+"))
                        .filter(name -> !name.isEmpty())
                        .toList();
                int line = whole || next == lines.length ? 0 : next + 1;
                String reason = order.group(3) == null ? "" : order.group(3);
                found.add(new Suppression(location.at(i + 1), whole, line, names, reason));
            } else if (lines[i].startsWith("-- mrt:")) {
                found.add(new Suppression(location.at(i + 1), false, 0, List.of(lines[i].substring(3)), ""));
            }
        }
        return found;
    }
}
