package dev.mrt.init;

import java.util.List;

/**
 * Where the migrations of a module are.
 *
 * @param locations for Flyway, as {@code mrt.yml} names them; else empty
 * @param changeLogFile for Liquibase; else empty
 * @param fact for people
 * @param notes what a person has to know about it
 */
record Chain(List<String> locations, String changeLogFile, Fact fact, List<String> notes) {

    static final String SUBJECT = "migrations";

    Chain {
        locations = List.copyOf(locations);
        notes = List.copyOf(notes);
    }
}
