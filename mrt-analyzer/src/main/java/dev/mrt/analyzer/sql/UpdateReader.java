package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Sources.Source;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads UPDATE, of several tables, too. */
final class UpdateReader {

    /** What ends the list of assignments. */
    private static final Set<String> AFTER_SET =
            Set.of("FROM", "WHERE", "RETURNING", "ORDER", "LIMIT", "OUTPUT", "OPTION");

    private final Cursor in;
    private final int start;
    private final Set<String> queries;

    private UpdateReader(Cursor in, Set<String> queries) {
        this.in = in;
        this.start = in.at();
        this.queries = queries;
    }

    /** Reads a statement from its verb on. */
    static List<Change> read(Cursor in, Set<String> queries) {
        return new UpdateReader(in, queries).changes();
    }

    private List<Change> changes() {
        in.expect("UPDATE");
        in.eatAll(RowReader.MODIFIERS);
        int first = in.at();
        Source target = Sources.source(in);
        int set = in.find("SET");
        if (set < 0) {
            throw NotUnderstood.expected("SET", in);
        }
        List<Source> sources = new ArrayList<>(listed(first, set));
        in.moveTo(set + 1);
        List<Assignment> assignments = Assignments.read(in.part(in.findFirst(AFTER_SET)));
        sources.addAll(Sources.of(everythingFrom(set), queries));
        String where = RowReader.where(in);
        List<Change> changes = new ArrayList<>();
        byTable(assignments, target, sources).forEach((table, own) -> {
            List<SqlName> others = Sources.tables(sources).stream()
                    .filter(each -> !each.equals(table) && !each.equals(target.table()))
                    .toList();
            changes.add(new Update(table, own, where, others, in.text(start, in.end())));
        });
        return changes;
    }

    private Cursor everythingFrom(int index) {
        Cursor all = in.copy();
        all.moveTo(index);
        return all;
    }

    /** MySQL: tables between UPDATE and SET. */
    private List<Source> listed(int first, int set) {
        Cursor tables = everythingFrom(first).part(set);
        List<Source> sources = new ArrayList<>();
        for (Cursor part : tables.split()) {
            if (part.peek().isName()) {
                sources.add(Sources.source(part));
                sources.addAll(Sources.of(part, queries));
            }
        }
        return sources;
    }

    /** The name before the dot of what is set tells the table, else it is the first one. */
    private static Map<SqlName, List<Assignment>> byTable(
            List<Assignment> assignments, Source target, List<Source> sources) {
        Map<SqlName, List<Assignment>> tables = new LinkedHashMap<>();
        SqlName first = called(target.table(), target.table().name(), sources);
        for (Assignment assignment : assignments) {
            String qualifier = qualifier(assignment.column().written());
            SqlName table =
                    qualifier.isEmpty() || target.isCalled(qualifier) ? first : called(first, qualifier, sources);
            tables.computeIfAbsent(table, each -> new ArrayList<>()).add(assignment);
        }
        return tables;
    }

    /** SQL Server and MySQL name the table to change by what it is called in FROM or JOIN. */
    static SqlName called(SqlName otherwise, String name, List<Source> sources) {
        return sources.stream()
                .filter(source -> source.alias().equals(name))
                .map(Source::table)
                .findFirst()
                .orElseGet(() -> sources.stream()
                        .filter(source -> source.isCalled(name))
                        .map(Source::table)
                        .findFirst()
                        .orElse(otherwise));
    }

    private static String qualifier(String written) {
        String[] parts = written.replaceAll("[\"`\\[\\]]", "").split("\\.");
        return parts.length < 2 ? "" : parts[parts.length - 2].strip().toLowerCase(java.util.Locale.ROOT);
    }
}
