package dev.mrt.api.check;

import dev.mrt.api.sql.Statement;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What one statement does, in plain words.
 *
 * @param statement the statement
 * @param sentences one for each of its changes in order, or one that says that it changes nothing or could not be read; never empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StatementFacts(Statement statement, List<String> sentences) {

    /** Copies the list. */
    public StatementFacts {
        sentences = List.copyOf(sentences);
    }
}
