package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.SQLSERVER;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SessionChange.RunCode;
import java.util.Set;

/** Reads statements that run code: DO, blocks, CALL, EXECUTE. */
final class CodeReader {

    private static final Set<String> ALWAYS =
            Set.of("DO", "CALL", "EXECUTE", "EXEC", "IF", "WHILE", "PREPARE", "LOOP", "REPEAT", "FOR", "CASE");

    private static final Set<String> TRANSACTION = Set.of(
            "TRANSACTION",
            "TRAN",
            "WORK",
            "ISOLATION",
            "READ",
            "DEFERRED",
            "IMMEDIATE",
            "EXCLUSIVE",
            "CONCURRENT",
            "NOT",
            "DEFERRABLE");

    private CodeReader() {}

    /** Whether code begins here. */
    static boolean begins(Cursor in) {
        if (in.is("BEGIN")) {
            return in.peek(1).kind() != Kind.END
                    && !TRANSACTION.contains(in.peek(1).upper())
                    && !in.peek(1).isSymbol(";");
        }
        boolean block = in.is("DECLARE") && in.holds("BEGIN");
        return in.isOneOf(ALWAYS) || block;
    }

    static Meaning read(Cursor in) {
        String text = in.rest();
        return switch (in.peek().upper()) {
            case "DO" -> doBlock(in, text);
            case "CALL" -> Meaning.of(new RunCode("CALL", text));
            case "EXECUTE", "EXEC", "PREPARE" -> execute(in, text);
            default -> found(CodeScan.of(in), "BLOCK", text);
        };
    }

    private static Meaning doBlock(Cursor in, String text) {
        while (!in.atEnd()) {
            Token token = in.next();
            if (token.kind() == Kind.BODY || token.kind() == Kind.STRING) {
                return found(CodeScan.of(NamesInStrings.cursor(token.text(), in.dialect())), "DO", text);
            }
        }
        // MySQL's DO evaluates an expression.
        return in.dialect().isMySqlLike() ? Meaning.harmless() : Meaning.unknown("DO has no body");
    }

    private static Meaning execute(Cursor in, String text) {
        if (in.dialect() == SQLSERVER && ProcedureReader.begins(in)) {
            return ProcedureReader.read(in);
        }
        if (in.is("PREPARE") && in.find("AS") >= 0) {
            in.moveTo(in.find("AS") + 1);
            return found(CodeScan.of(in), "PREPARE", text);
        }
        boolean call = in.is("EXEC") || (in.is("EXECUTE") && in.dialect() == SQLSERVER);
        if (call && !in.peek(1).isSymbol("(") && !in.peek(1).isWord("SP_EXECUTESQL")) {
            return Meaning.of(new RunCode("CALL", text));
        }
        return found(CodeScan.of(in), "EXECUTE", text);
    }

    private static Meaning found(CodeScan scan, String kind, String text) {
        return Meaning.of(new RunCode(kind, text)).withCode(scan.changes()).except(scan.why());
    }
}
