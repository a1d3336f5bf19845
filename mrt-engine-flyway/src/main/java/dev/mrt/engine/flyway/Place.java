package dev.mrt.engine.flyway;

import java.util.List;
import java.util.Optional;

/** Somewhere migration files are. */
interface Place {

    /** As the user wrote it. */
    String written();

    /** Whether there is such a folder. */
    boolean exists();

    /**
     * Every file below it, in the order of its paths, hidden folders left out as Flyway does.
     *
     * @throws dev.mrt.api.MrtException if it cannot be read
     */
    List<FoundFile> files();

    /**
     * A folder beside it.
     *
     * @param name its name
     * @return the folder if it exists
     */
    Optional<Place> sibling(String name);
}
