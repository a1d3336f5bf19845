package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SessionChange.Maintain;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads VACUUM, REINDEX, CLUSTER, REFRESH, LOCK and the like. */
final class MaintenanceReader {

    private static final Set<String> VERBS =
            Set.of("VACUUM", "REINDEX", "CLUSTER", "REFRESH", "LOCK", "UNLOCK", "OPTIMIZE", "REPAIR", "REPACK");

    private static final Set<String> WORDS = Set.of(
            "TABLE",
            "TABLES",
            "INDEX",
            "SCHEMA",
            "DATABASE",
            "SYSTEM",
            "MATERIALIZED",
            "VIEW",
            "CONCURRENTLY",
            "FULL",
            "FREEZE",
            "VERBOSE",
            "ANALYZE",
            "ANALYSE",
            "ONLY",
            "LOCAL",
            "NO_WRITE_TO_BINLOG");

    private MaintenanceReader() {}

    static boolean begins(Cursor in) {
        return in.isOneOf(VERBS);
    }

    static Meaning read(Cursor in) {
        String action = in.next().upper();
        boolean full = false;
        boolean concurrently = false;
        while (in.isOneOf(WORDS) || in.is("(")) {
            Cursor word = in.is("(") ? in.parenthesis() : in.part(in.at() + 1);
            full |= word.holds("FULL");
            concurrently |= word.holds("CONCURRENTLY");
        }
        boolean all = !in.peek().isName();
        if (all) {
            return Meaning.of(new Maintain(action, null, full, concurrently));
        }
        List<Maintain> changes = new ArrayList<>();
        for (Cursor part : in.split()) {
            part.eat("ONLY");
            SqlName object = part.name();
            changes.add(new Maintain(action, object, full, concurrently));
        }
        return Meaning.of(changes);
    }
}
