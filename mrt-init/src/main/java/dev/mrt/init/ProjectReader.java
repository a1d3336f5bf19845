package dev.mrt.init;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the files of a module say. */
record ProjectReader(Path root, InitRequest request) {

    Project read(BuildModule module) {
        SpringSettings spring = SpringSettings.of(module);
        Known<Engine> engine = new EngineFinder(module, spring).find(request.engine());
        Known<Database> database = new DatabaseFinder(module, spring, root).find(request.database());
        Chain chain = engine.value() == Engine.FLYWAY
                ? new FlywayChain(module, spring, database.value().vendor()).find()
                : new LiquibaseChain(module, spring).find();
        Optional<Boot> boot = Boot.of(module);
        List<String> notes = new ArrayList<>(chain.notes());
        notes.addAll(spring.problems());
        notes.addAll(ofDatabase(database.value()));
        notes.addAll(Profiles.notes(spring, root));
        notes.addAll(new Ages(module, boot, root).notes());
        return new Project(
                root,
                module,
                boot,
                engine,
                chain,
                database,
                new FrameworkFinder(module).find(request.testFramework()),
                new TestSourcesFinder(module, root).find(),
                spring,
                notes);
    }

    private static List<String> ofDatabase(Database database) {
        if (database.vendor() == Vendor.MYSQL) {
            return List.of("There is no embedded MySQL; MariaDB stands in for it. For a MySQL server of yours put its"
                    + " jdbcUrl into mrt.yml instead of database.");
        }
        if (database.setting().isEmpty()) {
            return List.of(
                    "mrt cannot start " + database.vendor().title()
                            + " by itself: mrt verify needs an empty database there (jdbcUrl in mrt.yml); mrt check needs none.");
        }
        return List.of();
    }
}
