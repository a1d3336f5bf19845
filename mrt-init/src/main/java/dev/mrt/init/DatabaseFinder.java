package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which database an application uses. */
final class DatabaseFinder {

    private static final String SUBJECT = "database";

    /** An image, in a Compose file or a test with Testcontainers, or the address that stands for one. */
    private static final Pattern IMAGE =
            Pattern.compile("(?:image:\\s*[\"']?|\"|jdbc:tc:)(?:[\\w.-]+/)*(postgres|postgresql|mariadb|mysql):(\\d+)");

    private static final List<String> URLS = List.of(
            "spring.datasource.url", "spring.flyway.url", "spring.liquibase.url", "spring.datasource.hikari.jdbcurl");

    private final BuildModule module;
    private final SpringSettings spring;
    private final Path root;

    DatabaseFinder(BuildModule module, SpringSettings spring, Path root) {
        this.module = module;
        this.spring = spring;
        this.root = root;
    }

    /** Of {@code --database}, or else what the project says, or else H2. */
    Known<Database> find(@Nullable String given) {
        if (given != null) {
            return new Known<>(given(given), Fact.given(SUBJECT, given, "--database"));
        }
        Stream<Supplier<Optional<Known<Database>>>> ways =
                Stream.of(this::byAddress, this::byDriver, this::byImage, this::byFlywayModule, this::byEmbeddedDriver);
        return ways.flatMap(way -> way.get().stream())
                .findFirst()
                .orElseGet(() -> new Known<>(
                        Database.of(Vendor.H2, ""),
                        Fact.assumed(SUBJECT, "h2", "no driver, no address and no image of a database was found")));
    }

    private static Database given(String given) {
        String name = given.split(":", 2)[0];
        return Vendor.EMBEDDED.stream()
                .filter(vendor -> vendor.id().equals(name))
                .map(vendor -> new Database(vendor, given))
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no embedded database " + given
                        + "; write h2, sqlite, postgres, postgres:17 or mariadb."));
    }

    private Optional<Known<Database>> byAddress() {
        Stream<Located> ofSpring =
                URLS.stream().flatMap(name -> spring.all(name).stream()).map(Setting::located);
        Stream<Located> ofPlugins = Stream.of("flyway.url", "liquibase.url")
                .flatMap(name -> module.settings().getOrDefault(name, List.of()).stream());
        return Stream.concat(ofSpring, ofPlugins)
                .flatMap(url -> Vendor.ofJdbcUrl(url.text())
                        .map(vendor -> known(vendor, major(url.text(), vendor), scheme(url.text()), url.place()))
                        .stream())
                .findFirst();
    }

    /** No more than this of an address, as the rest may hold a password. */
    private static String scheme(String url) {
        Matcher scheme = Pattern.compile("jdbc:(tc:)?\\w+").matcher(url);
        return scheme.find() ? scheme.group() + ":..." : "an address";
    }

    private Optional<Known<Database>> byDriver() {
        return byDriver(vendor -> vendor != Vendor.H2 && vendor != Vendor.SQLITE);
    }

    private Optional<Known<Database>> byEmbeddedDriver() {
        return byDriver(vendor -> true);
    }

    private Optional<Known<Database>> byDriver(Predicate<Vendor> fits) {
        return module.dependencies().stream()
                .flatMap(
                        one -> Vendor.ofDriver(one)
                                .filter(fits)
                                .map(vendor -> known(vendor, "", one.coordinates(), one.place()))
                                .stream())
                .findFirst();
    }

    private Optional<Known<Database>> byImage() {
        return images().findFirst().map(image -> {
            Vendor vendor = vendor(image);
            return known(vendor, image.text().split(":")[1], image.text(), image.place());
        });
    }

    private Optional<Known<Database>> byFlywayModule() {
        return module.dependencies().stream()
                .flatMap(one ->
                        Vendor.ofFlywayModule(one)
                                .map(vendor -> known(vendor, "", one.artifact(), one.place()))
                                .stream())
                .findFirst();
    }

    private Known<Database> known(Vendor vendor, String major, String why, Place place) {
        Optional<Located> image =
                major.isEmpty() ? images().filter(one -> vendor(one) == vendor).findFirst() : Optional.empty();
        String version = image.map(one -> one.text().split(":")[1]).orElse(major);
        Database database = Database.of(vendor, version);
        String value = database.setting().isEmpty() ? vendor.title() : database.setting();
        return new Known<>(
                database,
                image.map(one -> Fact.found(
                                SUBJECT,
                                value,
                                why + ", and " + one.text() + " in "
                                        + one.place().in(root),
                                place))
                        .orElseGet(() -> Fact.found(SUBJECT, value, why, place)));
    }

    private static String major(String url, Vendor vendor) {
        Matcher image = IMAGE.matcher(url);
        return image.find() && Vendor.ofJdbcUrl(url).filter(vendor::equals).isPresent() ? image.group(2) : "";
    }

    private static Vendor vendor(Located image) {
        String name = image.text().split(":")[0];
        return Vendor.ofName(name.equals("postgresql") ? "postgres" : name).orElseThrow();
    }

    private Stream<Located> images() {
        Stream<Path> compose = Stream.of(module.folder(), root)
                .distinct()
                .flatMap(folder -> Paths.children(folder).stream())
                .filter(file -> Paths.name(file).matches("(docker-)?compose.*\\.ya?ml"));
        Stream<Path> tests = Paths.files(
                module.folder().resolve("src/test"), name -> name.matches(".*\\.(java|kt|ya?ml|properties)"))
                .stream();
        return Stream.concat(compose, tests).flatMap(DatabaseFinder::images);
    }

    private static Stream<Located> images(Path file) {
        return Sources.lines(file)
                .filter(line -> IMAGE.matcher(line.text()).find())
                .map(line -> {
                    Matcher image = IMAGE.matcher(line.text());
                    return new Located(image.find() ? image.group(1) + ":" + image.group(2) : "", line.place());
                });
    }
}
