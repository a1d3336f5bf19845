package dev.mrt.engine.flyway.code;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Found on the class path by tests. */
public class V3__Fail extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        throw new IllegalStateException("the data is odd");
    }
}
