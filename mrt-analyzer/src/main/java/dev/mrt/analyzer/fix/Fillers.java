package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.SqlType;
import java.util.Optional;

/** Values for rows that have none where one is needed. */
final class Fillers {

    private Fillers() {}

    /** The plainest value of a type; empty where there is none that every database takes. */
    static Optional<String> of(SqlType type) {
        if (type.array()) {
            return Optional.empty();
        }
        return switch (type.name().replaceFirst("[ (].*", "")) {
            case "varchar", "text", "char", "longtext", "mediumtext", "tinytext", "nvarchar", "clob", "citext" ->
                Optional.of("''");
            case "int", "bigint", "smallint", "tinyint", "mediumint", "numeric", "decimal", "real", "double", "float" ->
                Optional.of("0");
            case "boolean", "bool" -> Optional.of("FALSE");
            case "timestamp", "timestamptz", "datetime" -> Optional.of("CURRENT_TIMESTAMP");
            case "date" -> Optional.of("CURRENT_DATE");
            default -> Optional.empty();
        };
    }
}
