package dev.mrt.engine.liquibase;

import java.util.List;
import java.util.Locale;

/** How a rollback is written in the format of its file. */
final class WrittenRollback {

    private WrittenRollback() {}

    /** That a rollback says there is nothing to take back, in the author's words. */
    static String emptiness(Place place, Sources sources) {
        String written = isSql(place.file()) ? sqlLine(place, sources) : of(place.file(), "<rollback/>", "rollback:");
        boolean saysSo = isSql(place.file());
        return saysSo
                ? "\"" + written + "\" (" + place.rollback() + ")"
                : written + " is empty (" + place.rollback() + ")";
    }

    private static String sqlLine(Place place, Sources sources) {
        int line = place.spot().rollbackLine();
        List<String> lines = line == 0 ? List.of() : sources.lines(place.physicalFile(), line, line);
        return lines.isEmpty() ? "--rollback empty" : lines.get(0).strip();
    }

    /** What to write where a rollback is missing. */
    static String advice(String file) {
        if (isSql(file)) {
            return "write it on \"--rollback\" lines below the statements, or \"--rollback empty\" if there is nothing to"
                    + " take back";
        }
        return "write a " + of(file, "<rollback>", "rollback:") + " into the changeset, or an empty "
                + of(file, "<rollback/>", "one") + " if there is nothing to take back";
    }

    static boolean isSql(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    private static String of(String file, String inXml, String elsewhere) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xml") ? inXml : elsewhere;
    }
}
