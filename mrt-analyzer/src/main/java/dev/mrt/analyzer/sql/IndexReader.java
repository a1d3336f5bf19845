package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE INDEX, and the indexes that MySQL has in CREATE and ALTER TABLE. */
final class IndexReader {

    /** What may stand between CREATE and INDEX. */
    private static final Set<String> KINDS = Set.of(
            "UNIQUE",
            "FULLTEXT",
            "SPATIAL",
            "CLUSTERED",
            "NONCLUSTERED",
            "BITMAP",
            "HASH",
            "ONLINE",
            "OFFLINE",
            "COLUMNSTORE",
            "VECTOR",
            "XML",
            "PRIMARY");

    private static final Set<String> OF_TABLE = Set.of("INDEX", "KEY", "FULLTEXT", "SPATIAL", "VECTOR");

    private final Cursor in;
    private final int start;
    private boolean unique;
    private String method = "";
    private @Nullable SqlName name;
    private List<String> keys = List.of();
    private List<SqlName> columns = List.of();
    private String condition = "";

    private IndexReader(Cursor in, int start) {
        this.in = in;
        this.start = start;
    }

    /** Whether an index is made, the place being behind CREATE. */
    static boolean begins(Cursor in) {
        Cursor ahead = in.copy();
        ahead.eat("OR", "REPLACE");
        ahead.eatAll(KINDS);
        return ahead.is("INDEX");
    }

    /** Whether an index begins here among the columns of a table. */
    static boolean beginsInTable(Cursor in) {
        if (!in.isOneOf(OF_TABLE)) {
            return false;
        }
        Token next = in.peek(1);
        boolean more = next.isSymbol("(")
                || next.isWord("INDEX")
                || next.isWord("KEY")
                || next.isWord("USING")
                || next.isWord("IF");
        // "key varchar(20)" is a column: behind the name of an index stand its columns or its method, not a type.
        return more
                || (in.dialect().isMySqlLike()
                        && (in.peek(2).isSymbol("(") || in.peek(2).isWord("USING"))
                        && !TypeReader.isTypeWithArguments(next));
    }

    /** Reads a statement, the place being behind CREATE. */
    static CreateIndex create(Cursor in) {
        IndexReader reader = new IndexReader(in, 0);
        in.eat("OR", "REPLACE");
        reader.kinds();
        in.expect("INDEX");
        boolean concurrently = in.eat("CONCURRENTLY");
        boolean ifNotExists = in.eat("IF", "NOT", "EXISTS");
        if (!in.is("ON") || in.peek(1).isWord("ON")) {
            reader.name = in.name();
        }
        reader.using();
        in.expect("ON");
        boolean only = in.eat("ONLY");
        SqlName table = in.name();
        reader.using();
        reader.keys();
        reader.condition();
        return new CreateIndex(reader.index(table, only), ifNotExists, concurrently);
    }

    /** Reads an index of CREATE or ALTER TABLE. */
    static IndexDefinition inTable(Cursor in, SqlName table) {
        IndexReader reader = new IndexReader(in, in.at());
        reader.kinds();
        in.eatAll(Set.of("INDEX", "KEY"));
        in.eat("IF", "NOT", "EXISTS");
        if (!in.is("(") && !in.is("USING")) {
            reader.name = in.column();
        }
        reader.using();
        reader.keys();
        in.moveTo(in.end());
        return reader.index(table, false);
    }

    private void kinds() {
        while (in.isOneOf(KINDS)) {
            String kind = in.next().upper();
            if (kind.equals("UNIQUE")) {
                unique = true;
            } else {
                method = kind.toLowerCase(Locale.ROOT);
            }
        }
    }

    private void using() {
        if (in.eat("USING")) {
            method = in.next().text().toLowerCase(Locale.ROOT);
        }
    }

    private void keys() {
        List<String> written = new ArrayList<>();
        List<SqlName> plain = new ArrayList<>();
        if (!in.is("(")) {
            return;
        }
        for (Cursor key : in.parenthesis().split()) {
            if (key.peek().isName() && !key.peek(1).isSymbol("(") || isPrefix(key)) {
                plain.add(key.copy().column());
            }
            written.add(Expressions.normal(key).replaceFirst(" asc$", ""));
        }
        keys = written;
        columns = plain;
    }

    /** MySQL: {@code name(10)}. */
    private static boolean isPrefix(Cursor key) {
        return key.dialect().isMySqlLike()
                && key.peek().isName()
                && key.peek(2).kind() == Token.Kind.NUMBER
                && key.peek(3).isSymbol(")");
    }

    private void condition() {
        int where = in.find("WHERE");
        if (where >= 0) {
            in.moveTo(where + 1);
            condition = in.rest();
        }
        in.moveTo(in.end());
    }

    private IndexDefinition index(SqlName table, boolean only) {
        return new IndexDefinition(name, table, unique, method, keys, columns, condition, only, in.textFrom(start));
    }
}
