package dev.mrt.schema.jooq;

import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.tck.SchemaIntrospectorContract;
import java.util.Locale;

/** The contract for jOOQ's reader, which asks table by table. */
abstract class JooqContract extends SchemaIntrospectorContract {

    @Override
    protected SchemaIntrospector introspector() {
        return new JooqSchemaIntrospector();
    }

    @Override
    protected boolean readsAllTablesAtOnce() {
        return false;
    }

    /** The contract for a product that spells names without quotes in upper case. */
    abstract static class UpperCase extends JooqContract {

        @Override
        protected String spelled(String written) {
            return written.toUpperCase(Locale.ROOT);
        }
    }
}
