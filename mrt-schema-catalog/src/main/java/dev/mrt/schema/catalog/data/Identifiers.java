package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.TableRef;

/** Quotes names. */
record Identifiers(String quote) {

    static final Identifiers STANDARD = new Identifiers("\"");

    String name(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    String table(TableRef table) {
        return table.schema().isEmpty() ? name(table.name()) : name(table.schema()) + "." + name(table.name());
    }
}
