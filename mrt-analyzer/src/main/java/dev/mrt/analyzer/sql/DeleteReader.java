package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Sources.Source;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads DELETE, from several tables, too. */
final class DeleteReader {

    private final Cursor in;
    private final int start;
    private final Set<String> queries;

    private DeleteReader(Cursor in, Set<String> queries) {
        this.in = in;
        this.start = in.at();
        this.queries = queries;
    }

    /** Reads a statement from its verb on. */
    static List<Change> read(Cursor in, Set<String> queries) {
        return new DeleteReader(in, queries).changes();
    }

    private List<Change> changes() {
        in.expect("DELETE");
        in.eatAll(RowReader.MODIFIERS);
        int list = in.at();
        List<SqlName> targets = targets();
        List<Source> sources = new ArrayList<>();
        Cursor all = in.copy();
        all.moveTo(list);
        if (in.copy().find("USING") >= 0) {
            Cursor using = in.copy();
            using.moveTo(in.find("USING") + 1);
            sources.addAll(Sources.list(using, queries));
        }
        sources.addAll(Sources.of(all, queries));
        String where = RowReader.where(in);
        List<Change> changes = new ArrayList<>();
        for (SqlName target : targets) {
            SqlName table = UpdateReader.called(target, target.name(), sources);
            List<SqlName> others = Sources.tables(sources).stream()
                    .filter(each -> !each.equals(table) && !each.equals(target))
                    .toList();
            changes.add(new Delete(table, where, others, in.text(start, in.end())));
        }
        return changes;
    }

    /** {@code DELETE FROM t}, {@code DELETE t}, MySQL's {@code DELETE a, b FROM ...} and {@code DELETE FROM a, b USING ...}. */
    private List<SqlName> targets() {
        in.eat("FROM");
        in.eatAll(RowReader.MODIFIERS);
        List<SqlName> targets = new ArrayList<>();
        do {
            SqlName name = in.name();
            if (in.eat(".")) {
                in.expect("*");
            }
            targets.add(name);
        } while (in.eat(","));
        return targets;
    }
}
