package dev.mrt.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the part of a project that has the migrations.
 *
 * @param root the folder that was asked for
 * @param module the module
 * @param boot Spring Boot, if it is used
 * @param engine the engine
 * @param chain its migrations
 * @param database the database
 * @param framework what tests are written with
 * @param tests where the test class goes
 * @param spring the configuration of the application
 * @param notes what a person has to know
 */
record Project(
        Path root,
        BuildModule module,
        Optional<Boot> boot,
        Known<Engine> engine,
        Chain chain,
        Known<Database> database,
        Known<TestFramework> framework,
        Known<TestSources> tests,
        SpringSettings spring,
        List<String> notes) {

    Project {
        notes = List.copyOf(notes);
    }

    boolean bootManages() {
        return boot.filter(Boot::manages).isPresent();
    }
}
