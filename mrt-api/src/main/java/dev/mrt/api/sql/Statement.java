package dev.mrt.api.sql;

import dev.mrt.api.model.SourceLocation;
import java.util.List;
import org.apiguardian.api.API;

/**
 * One statement of a script.
 *
 * @param location the file and the line on which its first word stands
 * @param column where its first word stands in that line, counted from 1; 0 where the text is not that of the file
 * @param text the statement as written, without leading and trailing comments and without its delimiter; placeholders are not replaced
 * @param reading how far it was understood
 * @param why what could not be understood; empty if all was
 * @param changes what it changes, in order; empty for a harmless one
 * @param inCode what code inside it (a DO block, the body of a routine, dynamic SQL) would change when it runs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Statement(
        SourceLocation location,
        int column,
        String text,
        Reading reading,
        String why,
        List<Change> changes,
        List<Change> inCode) {

    /** How far a statement was understood. */
    public enum Reading {
        /** Its changes are known. */
        ANALYSED,
        /** It changes neither schema nor rows. */
        HARMLESS,
        /** It may do anything. */
        NOT_ANALYSED,
        /** No database would take it. */
        SYNTAX_ERROR
    }

    /** Copies the changes. */
    public Statement {
        changes = List.copyOf(changes);
        inCode = List.copyOf(inCode);
    }
}
