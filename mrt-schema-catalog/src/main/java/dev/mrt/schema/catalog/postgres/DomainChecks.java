package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.Table;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the check of a domain into the check of a column of that domain. */
final class DomainChecks {

    /** A literal or a quoted name, to be left alone, or the word that stands for the value. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\bVALUE\\b");

    private DomainChecks() {}

    static Table.Check check(Fact fact) {
        String column = fact.require(".column");
        String expression = TOKEN.matcher(fact.require(".expression"))
                .replaceAll(token -> Matcher.quoteReplacement(
                        "VALUE".equals(token.group()) ? fact.require(".quoted") : token.group()));
        return new Table.Check(fact.name(), expression, List.of(column));
    }
}
