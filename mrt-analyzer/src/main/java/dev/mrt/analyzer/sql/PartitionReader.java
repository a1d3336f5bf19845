package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AlterPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what ALTER TABLE does to the parts of a table. */
final class PartitionReader {

    private static final Set<String> OTHER = Set.of(
            "SPLIT",
            "MERGE",
            "REORGANIZE",
            "COALESCE",
            "EXCHANGE",
            "REBUILD",
            "OPTIMIZE",
            "ANALYZE",
            "CHECK",
            "REPAIR",
            "MOVE",
            "DISCARD",
            "IMPORT",
            "MODIFY",
            "RENAME",
            "CONVERT");

    private PartitionReader() {}

    static boolean begins(Cursor in) {
        boolean known = in.is("ATTACH") || in.is("DETACH") || in.is("TRUNCATE") || in.is("ADD") || in.is("DROP");
        if ((known || in.isOneOf(OTHER))
                && (in.peek(1).isWord("PARTITION") || in.peek(1).isWord("SUBPARTITION"))) {
            // ALTER TABLE t ADD partition text, DROP partition
            Token name = in.peek(2);
            return !name.isSymbol(",") && name.kind() != Token.Kind.END && !(in.is("ADD") && isColumn(in));
        }
        return in.is("PARTITION", "BY") || in.is("REMOVE", "PARTITIONING");
    }

    private static boolean isColumn(Cursor in) {
        return in.peek(2).isName()
                && !in.peek(3).isWord("VALUES")
                && !in.peek(3).isWord("START")
                && !in.is("ADD", "PARTITION", "IF")
                && !in.is("ADD", "PARTITION", "PARTITIONS");
    }

    static List<Change> read(Cursor in, SqlName table) {
        int from = in.at();
        String verb = in.next().upper();
        boolean named = in.eat("PARTITION") || in.eat("SUBPARTITION");
        String action = Set.of("ATTACH", "DETACH", "TRUNCATE", "ADD", "DROP").contains(verb) && named ? verb : "OTHER";
        List<SqlName> parts = action.equals("OTHER") ? List.of() : names(in);
        boolean concurrently = in.holds("CONCURRENTLY") || in.holds("FINALIZE");
        in.moveTo(in.end());
        String text = in.textFrom(from);
        if (parts.isEmpty()) {
            return List.of(new AlterPartition(table, action, null, concurrently, text));
        }
        List<Change> changes = new ArrayList<>();
        parts.forEach(part -> changes.add(new AlterPartition(table, action, part, concurrently, text)));
        return changes;
    }

    /** The parts between commas, in parentheses or not. */
    private static List<SqlName> names(Cursor in) {
        in.eat("IF", "NOT", "EXISTS");
        in.eat("IF", "EXISTS");
        List<SqlName> names = new ArrayList<>();
        for (Cursor part :
                in.copy().is("(") ? in.copy().parenthesis().split() : in.copy().split()) {
            part.eat("PARTITION");
            if (part.peek().isName() && !part.is("FOR") && !part.is("PARTITIONS")) {
                names.add(part.name());
            }
        }
        return names;
    }
}
