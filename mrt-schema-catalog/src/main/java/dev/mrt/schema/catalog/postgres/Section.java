package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.Facet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A part of the catalog, read by the query in the resource of the same name. */
enum Section {
    RELATIONS(Facet.TABLE, Facet.VIEW, Facet.PARTITION),
    COLUMNS(Facet.COLUMN, Facet.COLUMN_ORDER),
    KEYS(Facet.KEY),
    FOREIGN_KEYS(Facet.FOREIGN_KEY),
    CHECKS(Facet.CHECK),
    DOMAIN_CHECKS(Facet.CHECK),
    NOT_NULL(Facet.COLUMN),
    INDEXES(Facet.INDEX),
    TRIGGERS(Facet.TRIGGER),
    POLICIES(Facet.POLICY),
    SEQUENCES(Facet.SEQUENCE),
    TYPES(Facet.TYPE),
    ROUTINES(Facet.ROUTINE),
    STATISTICS(Facet.STORAGE),
    SCHEMAS(Facet.DATABASE, Facet.GRANT),
    DATABASE(Facet.DATABASE),
    INVENTORY(Facet.DATABASE);

    private static final Pattern VERSION = Pattern.compile("-- (since|before) (\\d+)$");
    private static final Pattern EXTENT = Pattern.compile("-- (whole|some)$");
    private static final int FIRST_WITH_NOT_NULL_CONSTRAINTS = 18;

    /** How much of it a statement reads. */
    enum Extent {
        /** All. */
        WHOLE,
        /** Of what belongs to a relation only what the second parameter of the statement says. */
        SOME
    }

    private final Set<Facet> facets;

    Section(Facet first, Facet... others) {
        this.facets = EnumSet.of(first, others);
    }

    /**
     * What cannot be compared without it.
     *
     * @return the facets
     */
    Set<Facet> facets() {
        return EnumSet.copyOf(facets);
    }

    /**
     * Whether a snapshot is worth nothing without it.
     *
     * @return {@code true} for tables and columns
     */
    boolean essential() {
        return this == RELATIONS || this == COLUMNS;
    }

    /**
     * Its name as a person writes it.
     *
     * @return for example {@code foreign keys}
     */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The sections that a server has.
     *
     * @param major the server's major version
     * @return the sections in their order
     */
    static List<Section> of(int major) {
        return Arrays.stream(values())
                .filter(section -> section != NOT_NULL || major >= FIRST_WITH_NOT_NULL_CONSTRAINTS)
                .toList();
    }

    /**
     * One statement that reads sections.
     *
     * @param sections which
     * @param major the server's major version
     * @param extent how much of them
     * @return SQL with one parameter, the array of the schemas' names; to read {@link Extent#SOME} with {@code $2}, the relations
     */
    static String sql(List<Section> sections, int major, Extent extent) {
        return "with recursive\n"
                + text("common", major, extent)
                + sections.stream()
                        .map(section ->
                                text(section.name().toLowerCase(Locale.ROOT).replace('_', '-'), major, extent))
                        .collect(Collectors.joining("\nunion all\n"));
    }

    /**
     * The text of a resource.
     *
     * @param resource its name without the ending
     * @param major the server's major version: lines for others are left out
     * @param extent lines for the other extent are left out
     * @return SQL
     */
    static String text(String resource, int major, Extent extent) {
        try (InputStream in = Section.class.getResourceAsStream(resource + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The query " + resource + ".sql is missing from mrt-schema-catalog.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> fits(line, major) && fits(line, extent))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(String line, Extent extent) {
        Matcher marked = EXTENT.matcher(line);
        return !marked.find() || marked.group(1).equals(extent.name().toLowerCase(Locale.ROOT));
    }

    private static boolean fits(String line, int major) {
        Matcher version = VERSION.matcher(line);
        if (!version.find()) {
            return true;
        }
        boolean reached = major >= Integer.parseInt(version.group(2));
        return "since".equals(version.group(1)) == reached;
    }
}
