package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SessionChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds statements in code without following its conditions and loops. */
final class CodeScan {

    /** With these a statement begins wherever a statement may begin. */
    private static final Set<String> STATEMENTS = Set.of(
            "CREATE",
            "ALTER",
            "DROP",
            "TRUNCATE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "REPLACE",
            "WITH",
            "SELECT",
            "PERFORM",
            "GRANT",
            "REVOKE",
            "COMMENT",
            "RENAME",
            "REFRESH",
            "LOCK",
            "VACUUM",
            "REINDEX",
            "EXEC");

    /** Behind these a statement may begin. */
    private static final Set<String> BEFORE =
            Set.of(";", "BEGIN", "THEN", "ELSE", "LOOP", "DO", "AS", "IS", "ATOMIC", ">>", ":", "$$");

    /** In SQL Server statements need nothing between them; these begin no part of another one. */
    private static final Set<String> WITHOUT_SEMICOLON = Set.of("ALTER", "DROP", "TRUNCATE", "EXEC", "EXECUTE");

    private final Cursor in;
    private final List<Change> changes = new ArrayList<>();
    private String why = "";

    private CodeScan(Cursor in) {
        this.in = in;
    }

    /** Scans code from a place on. */
    static CodeScan of(Cursor in) {
        CodeScan scan = new CodeScan(in);
        scan.run();
        return scan;
    }

    /** What the code would change if all of it ran. */
    List<Change> changes() {
        return changes;
    }

    /** What could not be told of it, empty if all could. */
    String why() {
        return why;
    }

    private void run() {
        boolean first = true;
        while (!in.atEnd()) {
            boolean may = first || BEFORE.contains(in.peek(-1).upper()) || afterCondition();
            if (may && (in.is("EXECUTE") || in.is("EXEC") || in.is("PREPARE"))) {
                dynamic();
            } else if (may && in.isOneOf(STATEMENTS)) {
                statement();
            } else {
                in.next();
            }
            first = false;
        }
    }

    private boolean afterCondition() {
        return in.dialect() == dev.mrt.api.sql.SqlDialect.SQLSERVER && in.isOneOf(WITHOUT_SEMICOLON);
    }

    private void statement() {
        if (in.eat("PERFORM")) {
            in.moveTo(in.at() - 1);
        }
        int end = endOfStatement();
        Cursor statement = in.part(end);
        if (statement.is("PERFORM")) {
            changes.addAll(SelectReader.read(statement));
            return;
        }
        boolean reads = statement.is("SELECT") && statement.find("INTO") >= 0;
        if (reads) {
            // SELECT ... INTO fills variables here, no table.
            return;
        }
        try {
            Meaning meaning = StatementReader.meaning(statement);
            meaning.changes().stream()
                    .filter(change -> !(change instanceof SessionChange))
                    .forEach(changes::add);
            changes.addAll(meaning.inCode());
            note(meaning.why());
        } catch (NotUnderstood unknown) {
            note(unknown.why());
        }
    }

    private int endOfStatement() {
        Cursor ahead = in.copy();
        ahead.next();
        while (!ahead.atEnd() && !ahead.is(";")) {
            boolean next = in.dialect() == dev.mrt.api.sql.SqlDialect.SQLSERVER
                    && !in.is("ALTER")
                    && ahead.isOneOf(WITHOUT_SEMICOLON);
            if (next || ahead.is("END", "IF") || ahead.is("END", ";") || ahead.is("ELSE") && !in.holds("CASE")) {
                break;
            }
            ahead.next();
        }
        return ahead.at();
    }

    private void note(String reason) {
        why = why.isEmpty() ? reason : why;
    }

    /** Reads the strings behind EXECUTE; what is put into them by format() or by || is a placeholder. */
    private void dynamic() {
        Cursor statement = in.part(endOfStatement());
        boolean procedure = statement.is("EXECUTE", "PROCEDURE") || statement.is("EXECUTE", "FUNCTION");
        StringBuilder text = new StringBuilder();
        statement.next();
        statement.eat("IMMEDIATE");
        boolean known = dynamicText(statement, text);
        if (procedure) {
            return;
        }
        if (!known) {
            note("it runs SQL that is put together at run time");
            return;
        }
        Cursor inner = NamesInStrings.cursor(text.toString(), in.dialect());
        CodeScan scan = CodeScan.of(inner);
        changes.addAll(scan.changes());
        note(scan.why());
    }

    /** Puts strings and placeholders together; whether there is any string. */
    private static boolean dynamicText(Cursor statement, StringBuilder text) {
        boolean any = false;
        boolean format = statement.is("FORMAT", "(");
        while (!statement.atEnd() && !statement.is("USING") && !statement.is("INTO")) {
            Token token = statement.next();
            if (token.kind() == Kind.STRING || token.kind() == Kind.BODY) {
                text.append(format ? filled(token.text()) : token.text());
                if (format) {
                    return true;
                }
                any = true;
            } else if (token.isName() && !statement.is("(") && !statement.is(".") && any) {
                text.append("${").append(token.text()).append('}');
            }
        }
        return any;
    }

    /** PostgreSQL's format(): %I, %L, %s, %1$I */
    private static String filled(String format) {
        return format.replaceAll("%(\\d+\\$)?-?\\d*[IsL]", "\\${value}").replace("%%", "%");
    }
}
