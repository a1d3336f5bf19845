package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code application.*} files of a module.
 *
 * @param settings those of {@code application} before those of its profiles
 * @param problems files that could not be read, as sentences
 */
record SpringSettings(List<Setting> settings, List<String> problems) {

    private static final String PROFILES = "spring.config.activate.onprofile";

    /** What names a profile in Spring Boot before 2.4. */
    private static final String OLD_PROFILES = "spring.profiles";

    static SpringSettings of(BuildModule module) {
        List<Setting> settings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Stream.of(
                        module.resources(),
                        module.resources().resolve("config"),
                        module.folder().resolve("config"))
                .map(Paths::children)
                .flatMap(List::stream)
                .filter(SpringSettings::isSettings)
                .sorted((one, other) -> Boolean.compare(profile(one) != null, profile(other) != null))
                .forEach(file -> {
                    try {
                        settings.addAll(read(file));
                    } catch (MrtException e) {
                        problems.add(String.valueOf(e.getMessage()));
                    }
                });
        return new SpringSettings(List.copyOf(settings), List.copyOf(problems));
    }

    private static boolean isSettings(Path file) {
        return Paths.name(file).matches("application(-.+)?\\.(ya?ml|properties)");
    }

    private static @Nullable String profile(Path file) {
        String name = Paths.name(file);
        String stem = name.substring(0, name.lastIndexOf('.'));
        return stem.contains("-") ? stem.substring(stem.indexOf('-') + 1) : null;
    }

    private static List<Setting> read(Path file) {
        TextFile text = TextFile.read(file);
        List<List<Setting>> documents =
                Paths.name(file).endsWith(".properties") ? PropertiesText.documents(text) : YamlText.documents(text);
        return documents.stream()
                .flatMap(document -> withProfile(document, profile(file)))
                .toList();
    }

    private static Stream<Setting> withProfile(List<Setting> document, @Nullable String ofFile) {
        String profile = document.stream()
                .filter(one -> one.key().equals(PROFILES) || one.key().equals(OLD_PROFILES))
                .map(Setting::value)
                .findFirst()
                .orElse(ofFile);
        return document.stream().map(one -> new Setting(one.key(), one.name(), one.value(), profile, one.place()));
    }

    /** What holds whatever the profile, or else the first of a profile. */
    Optional<Setting> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a name: of the first profile that has it, with {@code null} before others. */
    List<Setting> all(String name) {
        String key = Setting.key(name);
        List<Setting> found =
                settings.stream().filter(one -> one.key().equals(key)).toList();
        return Stream.concat(
                        found.stream().filter(one -> one.profile() == null),
                        found.stream().filter(one -> one.profile() != null))
                .toList();
    }

    boolean has(String prefix) {
        return settings.stream().anyMatch(one -> one.key().startsWith(prefix));
    }
}
