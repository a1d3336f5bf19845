package dev.mrt.analyzer.sql;

import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.apiguardian.api.API;

/** Finds the comments that silence checks. */
@API(status = API.Status.INTERNAL)
public final class SuppressionReader {

    private SuppressionReader() {}

    /**
     * Reads the comments of a file.
     *
     * @param location the file, told to be SQL, XML, YAML or JSON by its name
     * @param text its text
     * @param dialect the dialect of the SQL
     * @return in order
     */
    public static List<Suppression> read(SourceLocation location, String text, SqlDialect dialect) {
        return List.of();
    }
}
