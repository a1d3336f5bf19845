package dev.mrt.schema.catalog.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Canonical text of what a driver hands out, by the JDBC type of the column. */
final class JdbcValue {

    private JdbcValue() {}

    static @Nullable String read(ResultSet rows, int index, int type) throws SQLException {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC ->
                exact(rows.getString(index));
            case Types.REAL -> {
                float number = rows.getFloat(index);
                yield rows.wasNull() ? null : Canonical.number(number);
            }
            case Types.FLOAT, Types.DOUBLE -> {
                double number = rows.getDouble(index);
                yield rows.wasNull() ? null : Canonical.number(number);
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.JAVA_OBJECT ->
                bytes(rows, index);
            case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR -> characters(rows, index);
            case Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows, index);
            case Types.ARRAY, Types.STRUCT, Types.OTHER -> compound(rows, index);
            default -> text(rows.getString(index));
        };
    }

    private static @Nullable String exact(@Nullable String text) {
        return text == null ? null : Canonical.text(Canonical.number(text));
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : Canonical.text(text);
    }

    private static @Nullable String bytes(ResultSet rows, int index) throws SQLException {
        try (InputStream stream = rows.getBinaryStream(index)) {
            return stream == null ? null : Canonical.bytes(stream);
        } catch (IOException e) {
            throw new SQLException("A binary value could not be read.", e);
        }
    }

    private static @Nullable String characters(ResultSet rows, int index) throws SQLException {
        try (Reader reader = rows.getCharacterStream(index)) {
            return reader == null ? null : Canonical.text(reader);
        } catch (IOException e) {
            throw new SQLException("A text could not be read.", e);
        }
    }

    /** The instant, which is what such values are compared by. */
    private static @Nullable String instant(ResultSet rows, int index) throws SQLException {
        OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    private static @Nullable String compound(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        boolean parts = value instanceof Array
                || value instanceof Struct
                || value instanceof ResultSet
                || value instanceof Object[];
        return parts ? Canonical.text(literal(value)) : text(rows.getString(index));
    }

    /** Nested values, written so that no two different ones look alike. */
    private static String literal(@Nullable Object value) throws SQLException {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Array array) {
            return literal(array.getArray());
        }
        if (value instanceof Struct struct) {
            return literal(struct.getAttributes());
        }
        if (value instanceof Object[] elements) {
            StringJoiner list = new StringJoiner(", ", "[", "]");
            for (Object element : elements) {
                list.add(literal(element));
            }
            return list.toString();
        }
        if (value instanceof ResultSet row) {
            return fields(row);
        }
        return scalar(value);
    }

    private static String scalar(Object value) throws SQLException {
        if (value instanceof BigDecimal number) {
            return Canonical.number(number);
        }
        if (value instanceof Double number) {
            return Canonical.number(number);
        }
        if (value instanceof Float number) {
            return Canonical.number(number);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + "'";
        }
        if (value instanceof OffsetDateTime time) {
            return "'" + time.toInstant() + "'";
        }
        if (value instanceof Clob clob) {
            return quoted(clob.getSubString(1, (int) Math.min(clob.length(), Integer.MAX_VALUE)));
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** How H2 hands out a ROW: a result of one row. */
    private static String fields(ResultSet row) throws SQLException {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        if (row.next()) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                list.add(literal(row.getObject(i)));
            }
        }
        return list.toString();
    }
}
