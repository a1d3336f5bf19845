package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as they have to be written. */
final class Ddl {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final SqlDialect dialect;

    Ddl(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** A name with its schema. */
    String name(SqlName name) {
        boolean saysSchema = name.schema().isEmpty() || name.written().contains(".");
        return saysSchema ? written(name) : quotedIfNeeded(name.schema()) + "." + written(name);
    }

    /** A name without a schema, as after RENAME TO. */
    String bare(SqlName name) {
        String written = written(name);
        int dot = written.lastIndexOf('.');
        return dot < 0 || isInQuotes(written, dot)
                ? written
                : written.substring(dot + 1).strip();
    }

    String list(List<SqlName> names) {
        return names.stream().map(this::bare).collect(Collectors.joining(", "));
    }

    private String written(SqlName name) {
        String text = name.written();
        boolean isName = PLAIN.matcher(text).matches() || text.contains(".") || "\"`[".indexOf(text.charAt(0)) >= 0;
        return isName ? text : quote(text);
    }

    private static boolean isInQuotes(String text, int at) {
        long quotes = text.chars().limit(at).filter(c -> c == '"' || c == '`').count();
        return quotes % 2 == 1;
    }

    private String quotedIfNeeded(String name) {
        return PLAIN.matcher(name).matches() ? name : quote(name);
    }

    private String quote(String name) {
        return dialect.isMySqlLike() ? "`" + name.replace("`", "``") + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
