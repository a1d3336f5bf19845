package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands in the parentheses of an enumeration or a routine. */
final class Labels {

    private static final Set<String> MODES = Set.of("IN", "OUT", "INOUT", "VARIADIC");

    /** With these a type of several words begins. */
    private static final Set<String> TYPES =
            Set.of("DOUBLE", "CHARACTER", "CHAR", "NATIONAL", "BIT", "TIMESTAMP", "TIME", "SETOF", "INTERVAL");

    private Labels() {}

    /** The strings between commas, without quotes. */
    static List<String> strings(Cursor list) {
        return list.split().stream().map(each -> each.peek().text()).toList();
    }

    /** The types of the parameters by which routines of one name differ. */
    static List<String> parameterTypes(Cursor list) {
        List<String> types = new ArrayList<>();
        for (Cursor parameter : list.split()) {
            boolean out = parameter.is("OUT");
            parameter.eatOneOf(MODES);
            if (!parameter.atEnd() && !(out && list.dialect() == dev.mrt.api.sql.SqlDialect.POSTGRES)) {
                types.add(type(parameter));
            }
        }
        return types;
    }

    private static String type(Cursor parameter) {
        boolean named = parameter.peek().isName()
                && parameter.peek(1).isName()
                && !parameter.peek(1).isWord("DEFAULT")
                && !parameter.isOneOf(TYPES);
        if (named) {
            parameter.next();
            parameter.eatOneOf(MODES);
        }
        SqlType type = TypeReader.read(parameter);
        return parameter.peek().kind() == Kind.END || !type.name().isEmpty()
                ? type.name() + (type.array() ? "[]" : "")
                : parameter.rest();
    }
}
