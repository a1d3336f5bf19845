package dev.mrt.spring.boot;

import dev.mrt.api.MrtException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Where the application has its data, by the rules of Spring Boot: connection details (Testcontainers, a bean of the test), else {@code spring.datasource.*}, else the embedded database on the class path.
 *
 * @param url the JDBC URL
 * @param username the user, {@code null} if none is given
 * @param password the password, {@code null} if none is given
 */
record ApplicationDatabase(
        String url, @Nullable String username, @Nullable String password) {

    /** The names of one type in Spring Boot 3 and 4. */
    private static final List<String> DETAILS = List.of(
            "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails",
            "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails");

    /** Spring Boot leaves one that it does not know as it is. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}:]+}");

    private static final String SETTINGS = "spring.datasource.";

    /**
     * Looks it up.
     *
     * @param context the context of a test
     * @return the database, empty if neither the settings nor the class path name one
     * @throws MrtException if the driver that the settings name does not exist
     */
    static Optional<ApplicationDatabase> of(ApplicationContext context) {
        return details(context).or(() -> settings(context)).or(() -> embedded(context));
    }

    private static Optional<ApplicationDatabase> details(ApplicationContext context) {
        return DETAILS.stream()
                .filter(name -> ClassUtils.isPresent(name, context.getClassLoader()))
                .map(name -> ClassUtils.resolveClassName(name, context.getClassLoader()))
                .flatMap(type -> Stream.ofNullable(context.getBeanProvider(type).getIfUnique()))
                .map(ApplicationDatabase::told)
                .findFirst();
    }

    private static ApplicationDatabase told(Object details) {
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(details);
        return new ApplicationDatabase(
                Objects.requireNonNull(text(properties.getPropertyValue("jdbcUrl")), "jdbcUrl"),
                text(properties.getPropertyValue("username")),
                text(properties.getPropertyValue("password")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Optional<ApplicationDatabase> settings(ApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        return setting(binder, "url")
                .or(() -> setting(binder, "hikari.jdbc-url"))
                .map(url -> {
                    setting(binder, "driver-class-name").ifPresent(driver -> load(driver, context));
                    return new ApplicationDatabase(
                            url,
                            setting(binder, "username").orElse(null),
                            setting(binder, "password").orElse(null));
                });
    }

    private static Optional<String> setting(Binder binder, String name) {
        String text = binder.bind(SETTINGS + name, String.class).orElse("");
        Matcher variable = VARIABLE.matcher(text);
        if (variable.find()) {
            throw MrtException.usage(SETTINGS + name + " needs " + variable.group()
                    + ", which is not set for this test; set it, choose a profile that does not need it, or name a database in"
                    + " @MrtTest, for example database = \"postgres\".");
        }
        return Optional.of(text).filter(value -> !value.isBlank());
    }

    /** Some drivers do not announce themselves. */
    private static void load(String driver, ApplicationContext context) {
        try {
            Class.forName(driver, true, context.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw MrtException.usage(
                    SETTINGS + "driver-class-name is " + driver + ", which is not on the class path of the test.", e);
        }
    }

    private static Optional<ApplicationDatabase> embedded(ApplicationContext context) {
        EmbeddedDatabaseConnection connection = Binder.get(context.getEnvironment())
                .bind(SETTINGS + "embedded-database-connection", EmbeddedDatabaseConnection.class)
                .orElseGet(() -> EmbeddedDatabaseConnection.get(context.getClassLoader()));
        return Optional.ofNullable(connection.getUrl("application")).map(url -> new ApplicationDatabase(url, "sa", ""));
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
