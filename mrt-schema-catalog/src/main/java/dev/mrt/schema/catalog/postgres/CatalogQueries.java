package dev.mrt.schema.catalog.postgres;

import dev.mrt.schema.catalog.postgres.Section.Extent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queries that a server of one version is asked.
 *
 * @param whole all sections at once; the parameter is the array of the schemas' names
 * @param some the same, of relations only those that the second parameter numbers
 * @param versions the versions of the catalogs' rows
 * @param dependants the relations that the parameter numbers, and those that depend on them
 */
record CatalogQueries(NamedQuery whole, NamedQuery some, NamedQuery versions, NamedQuery dependants) {

    private static final Map<Integer, CatalogQueries> BY_MAJOR = new ConcurrentHashMap<>();

    static CatalogQueries of(int major) {
        return BY_MAJOR.computeIfAbsent(major, CatalogQueries::make);
    }

    private static CatalogQueries make(int major) {
        return new CatalogQueries(
                NamedQuery.of("schema", "(text[])", sections(major, Extent.WHOLE)),
                NamedQuery.of("some", "(text[], oid[])", sections(major, Extent.SOME)),
                NamedQuery.of("versions", "", Section.text("versions", major, Extent.WHOLE)),
                NamedQuery.of("dependants", "(oid[])", Section.text("dependants", major, Extent.WHOLE)));
    }

    private static String sections(int major, Extent extent) {
        return Section.sql(Section.of(major), major, extent).replace("?", "$1");
    }
}
