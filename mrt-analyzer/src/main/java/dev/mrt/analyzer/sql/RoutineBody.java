package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlObject;

/** Reads what a routine would change when it is called. */
final class RoutineBody {

    private RoutineBody() {}

    /**
     * Reads the body of a routine.
     *
     * @param routine a routine with its whole definition
     * @return what it would change, in {@link Meaning#inCode()}
     */
    static Meaning read(SqlObject routine, SqlDialect dialect) {
        Cursor in = NamesInStrings.cursor(routine.definition(), dialect);
        int as = -1;
        for (Cursor ahead = in.copy(); !ahead.atEnd(); ahead.next()) {
            if (ahead.peek().kind() == Kind.BODY) {
                return found(CodeScan.of(NamesInStrings.cursor(ahead.peek().text(), dialect)));
            }
            boolean begins = ahead.is("AS") || ahead.is("IS") || ahead.is("BEGIN");
            as = as < 0 && begins ? ahead.at() : as;
        }
        if (as < 0) {
            return Meaning.harmless();
        }
        in.moveTo(in.copy().find("BEGIN") == as ? as : as + 1);
        return in.peek().kind() == Kind.STRING
                ? found(CodeScan.of(NamesInStrings.cursor(in.peek().text(), dialect)))
                : found(CodeScan.of(in));
    }

    private static Meaning found(CodeScan scan) {
        return Meaning.harmless().withCode(scan.changes()).except(scan.why());
    }
}
