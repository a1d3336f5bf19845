package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.TypeFacts.Family;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlType;

/** For which changes of type a database leaves the rows as they are on disk. */
final class TypeRewrite {

    /** Up to here MySQL counts the bytes of a string in one byte, with four bytes for each character. */
    private static final int ONE_BYTE_LENGTH = 63;

    private TypeRewrite() {}

    static boolean needed(SqlDialect dialect, TypeFacts from, TypeFacts to, SqlType old, SqlType now) {
        return switch (dialect) {
            case POSTGRES -> !(old.array() ? from.equals(to) : isFreeInPostgres(from, to, old, now));
            case MYSQL, MARIADB -> !isFreeInMySql(from, to, old, now);
            case ORACLE, SQLSERVER -> !isLonger(from, to);
            default -> true;
        };
    }

    /** Measured in PostgreSQL 15. A change between timestamps with and without time zone is free only in sessions in UTC, so it is not counted as free. */
    private static boolean isFreeInPostgres(TypeFacts from, TypeFacts to, SqlType old, SqlType now) {
        if (from.family() != to.family()) {
            return false;
        }
        return switch (from.family()) {
            case STRING, BINARY -> to.size() >= from.size();
            case DECIMAL ->
                to.size() == TypeFacts.UNLIMITED || (to.scale() == from.scale() && to.size() >= from.size());
            case TIME, TIMESTAMP -> to.narrow() == from.narrow() && to.scale() >= from.scale();
            case OTHER -> old.name().equals("cidr") && now.name().equals("inet");
            default -> from.equals(to) && from.family() != Family.OTHER;
        };
    }

    /** MySQL manual, "Online DDL Operations": a longer VARCHAR with as many length bytes, and new members at the end of an ENUM. */
    private static boolean isFreeInMySql(TypeFacts from, TypeFacts to, SqlType old, SqlType now) {
        if (from.family() == Family.ENUM && to.family() == Family.ENUM) {
            int known = old.arguments().size();
            return now.arguments().size() >= known
                    && now.arguments().subList(0, known).equals(old.arguments());
        }
        if (from.family() == Family.INTEGER) {
            return from.equals(to);
        }
        boolean sameLengthBytes = (from.size() <= ONE_BYTE_LENGTH) == (to.size() <= ONE_BYTE_LENGTH);
        return isLonger(from, to) && old.name().equals(now.name()) && sameLengthBytes;
    }

    private static boolean isLonger(TypeFacts from, TypeFacts to) {
        return from.family() == to.family()
                && (from.family() == Family.STRING || from.family() == Family.BINARY)
                && to.size() >= from.size();
    }
}
