package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one product hands out the rows of a table. */
interface RowSource {

    /** The query for all rows, one result column for each of {@code columns}. */
    String query(Table table, List<Column> columns);

    /** The canonical text of a value of the current row, {@code null} for NULL. */
    @Nullable
    String value(ResultSet rows, int index, Column column) throws SQLException;

    /** Rows per round trip, in the driver's own terms. */
    default int fetchSize() {
        return 500;
    }
}
