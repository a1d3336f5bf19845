package dev.mrt.api.sql;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a statement does to the schema or to rows; one statement may do several things. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Change permits TableChange, KeyChange, ObjectChange, RowChange, SessionChange {

    /**
     * What it works on.
     *
     * @return the table, or the object itself where it belongs to no table; {@code null} if it names none
     */
    @Nullable
    SqlName subject();
}
