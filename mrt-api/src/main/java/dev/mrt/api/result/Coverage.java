package dev.mrt.api.result;

import org.apiguardian.api.API;

/**
 * How much was really exercised when a migration was verified.
 *
 * @param tables tables that were compared
 * @param tablesWithRows those of them that held at least one row
 * @param columns columns of the compared tables
 * @param columnsWithValues those of them that held at least one value other than NULL
 * @param rows rows that were compared
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Coverage(int tables, int tablesWithRows, int columns, int columnsWithValues, long rows) {

    /** Nothing was exercised. */
    public static final Coverage NONE = new Coverage(0, 0, 0, 0, 0);
}
