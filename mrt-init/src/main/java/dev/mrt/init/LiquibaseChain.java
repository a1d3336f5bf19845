package dev.mrt.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the changelog of Liquibase. */
final class LiquibaseChain {

    private static final String MASTER = "db/changelog/db.changelog-master";
    private static final List<String> ENDINGS = List.of("yaml", "yml", "xml", "json", "sql");
    private static final List<String> KEYS = List.of("changelogfile", "changelog");

    private final BuildModule module;
    private final SpringSettings spring;
    private final List<String> notes = new ArrayList<>();

    LiquibaseChain(BuildModule module, SpringSettings spring) {
        this.module = module;
        this.spring = spring;
    }

    Chain find() {
        Optional<Located> configured = configured();
        if (configured.isPresent()) {
            Located one = configured.get();
            return found(file(one.text()), "configured", one.place());
        }
        for (String ending : ENDINGS) {
            Path file = module.migrationResources().resolve(MASTER + "." + ending);
            if (Files.isRegularFile(file)) {
                return found(Paths.relative(module.folder(), file), "the usual place", Place.of(file));
            }
        }
        return bySearch();
    }

    private Chain bySearch() {
        List<Path> changelogs = new ChainFiles(module.source()).changelogs();
        if (!changelogs.isEmpty()) {
            Path first = changelogs.get(0);
            if (changelogs.size() > 1) {
                notes.add(changelogs.size() + " changelogs were found and nothing says which one is updated; "
                        + Paths.relative(module.folder(), first)
                        + " was taken. Change it in mrt.yml if that is wrong.");
            }
            return found(Paths.relative(module.folder(), first), "the first changelog", Place.of(first));
        }
        String assumed = "src/main/resources/" + MASTER + ".yaml";
        notes.add("There is no changelog yet; mrt looks for " + assumed + ".");
        return new Chain(
                List.of(),
                assumed,
                Fact.assumed(Chain.SUBJECT, assumed, "Spring Boot's default; the file does not exist yet"),
                notes);
    }

    private Chain found(String file, String why, Place place) {
        return new Chain(List.of(), file, Fact.found(Chain.SUBJECT, file, why, place), notes);
    }

    private Optional<Located> configured() {
        Stream<Located> ofSpring =
                spring.all("spring.liquibase.change-log").stream().map(Setting::located);
        Stream<Located> ofPlugin = module.settings().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("liquibase."))
                .filter(entry -> KEYS.contains(Setting.key(entry.getKey().substring("liquibase.".length()))))
                .flatMap(entry -> entry.getValue().stream());
        return Stream.of(ofSpring, ofPlugin, ofProperties())
                .flatMap(found -> found)
                .filter(one -> !Placeholders.isOpen(one.text()))
                .findFirst();
    }

    private Stream<Located> ofProperties() {
        return Stream.of(module.migrationResources(), module.folder())
                .map(folder -> folder.resolve("liquibase.properties"))
                .filter(Files::isRegularFile)
                .flatMap(file -> PropertiesText.documents(TextFile.read(file)).stream())
                .flatMap(List::stream)
                .filter(one -> KEYS.contains(Setting.key(one.name().replace("liquibase.command.", ""))))
                .map(Setting::located);
    }

    private String file(String configured) {
        String name = configured.replaceFirst("^classpath:", "").replaceFirst("^/+", "");
        Path inResources = module.migrationResources().resolve(name);
        if (Files.isRegularFile(inResources)) {
            return Paths.relative(module.folder(), inResources);
        }
        if (Files.isRegularFile(module.folder().resolve(configured))) {
            return Paths.relative(module.folder(), module.folder().resolve(configured));
        }
        notes.add("There is no file src/main/resources/" + name + " in " + Paths.name(module.source())
                + "; the tests look for classpath:" + name + ".");
        return "classpath:" + name;
    }
}
