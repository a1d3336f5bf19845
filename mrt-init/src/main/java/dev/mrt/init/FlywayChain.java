package dev.mrt.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the locations of Flyway. */
final class FlywayChain {

    private static final String DEFAULT = "db/migration";
    private static final List<String> CODE = List.of("src/main/java", "src/main/kotlin");

    private final BuildModule module;
    private final SpringSettings spring;
    private final Vendor vendor;
    private final List<String> notes = new ArrayList<>();

    FlywayChain(BuildModule module, SpringSettings spring, Vendor vendor) {
        this.module = module;
        this.spring = spring;
        this.vendor = vendor;
    }

    Chain find() {
        List<Located> configured = configured();
        if (!configured.isEmpty()) {
            List<String> locations =
                    configured.stream().map(one -> location(one.text())).toList();
            return chain(locations, "configured", configured.get(0).place());
        }
        if (exists(DEFAULT)) {
            return chain(List.of(location(DEFAULT)), "Flyway's default", folderOf(DEFAULT));
        }
        List<Path> folders = new ChainFiles(module.source()).scriptFolders();
        if (!folders.isEmpty()) {
            List<String> locations = folders.stream()
                    .map(folder -> Paths.relative(module.folder(), folder))
                    .toList();
            Path first = ChainFiles.scripts(folders.get(0)).get(0);
            return chain(locations, "the folder of " + Paths.name(first), Place.of(first));
        }
        notes.add("There is no migration yet; the first one goes to src/main/resources/" + DEFAULT + ".");
        String assumed = "src/main/resources/" + DEFAULT;
        Fact fact = Fact.assumed(Chain.SUBJECT, assumed, "Flyway's default; the folder does not exist yet");
        return new Chain(List.of(assumed), "", fact, notes);
    }

    private Chain chain(List<String> locations, String why, Place place) {
        int scripts = locations.stream()
                .map(location -> module.folder().resolve(location.replaceFirst("^classpath:", "src/main/resources/")))
                .mapToInt(folder -> ChainFiles.scripts(folder).size())
                .sum();
        String told = why + ", " + scripts + (scripts == 1 ? " script" : " scripts");
        return new Chain(locations, "", Fact.found(Chain.SUBJECT, String.join(", ", locations), told, place), notes);
    }

    private List<Located> configured() {
        List<Setting> ofSpring = spring.all("spring.flyway.locations");
        if (!ofSpring.isEmpty()) {
            Setting first = ofSpring.get(0);
            return ofSpring.stream()
                    .filter(one -> Objects.equals(one.profile(), first.profile()))
                    .flatMap(one ->
                            Stream.of(one.value().split(",")).map(part -> new Located(part.strip(), one.place())))
                    .filter(one -> !one.text().isEmpty())
                    .toList();
        }
        List<Located> ofPlugin = Stream.of("flyway.locations", "flyway.location")
                .flatMap(name -> module.settings().getOrDefault(name, List.of()).stream())
                .toList();
        return ofPlugin.isEmpty() ? FlywayFiles.locations(module.folder()) : ofPlugin;
    }

    private boolean exists(String name) {
        return Files.isDirectory(module.migrationResources().resolve(name))
                || CODE.stream()
                        .anyMatch(code ->
                                ChainFiles.hasCode(module.source().resolve(code).resolve(name)));
    }

    private Place folderOf(String name) {
        Path folder = module.migrationResources().resolve(name);
        return Place.of(Files.isDirectory(folder) ? folder : module.folder());
    }

    /** A folder where it is known, as the command line has no class path of the application. */
    private String location(String configured) {
        String text = configured.replace("{vendor}", vendor.springName());
        if (text.startsWith("filesystem:")) {
            return Paths.relative(module.folder(), module.folder().resolve(text.substring("filesystem:".length())));
        }
        String name = text.replaceFirst("^classpath:", "").replaceFirst("^/+", "");
        if (text.matches("(?!classpath:)\\w{2,}:.*") || name.contains("*")) {
            return text;
        }
        String packages = name.replace('.', '/');
        if (CODE.stream()
                .anyMatch(
                        code -> ChainFiles.hasCode(module.source().resolve(code).resolve(packages)))) {
            notes.add("Migrations in Java are found on the class path only, so classpath:" + name
                    + " is written: the tests run them, the command line does not.");
            return "classpath:" + name;
        }
        if (Files.isDirectory(module.migrationResources().resolve(name))) {
            return Paths.relative(module.folder(), module.migrationResources().resolve(name));
        }
        notes.add("There is no folder src/main/resources/" + name + " in " + Paths.name(module.source())
                + "; the tests look for classpath:" + name + ".");
        return "classpath:" + name;
    }
}
