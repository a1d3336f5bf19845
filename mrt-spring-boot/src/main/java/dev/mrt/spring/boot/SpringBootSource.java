package dev.mrt.spring.boot;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ConfigurationSource;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Spring Boot 3.3 and later: what the project says of Flyway or Liquibase and of its database.
 *
 * <ul>
 *   <li>A test with an application context ({@code @SpringBootTest}, {@code @DataJpaTest}, {@code @ContextConfiguration}, ...): the beans of this
 *       context, as they are.
 *   <li>Any other test of a project with a {@code @SpringBootApplication}: Spring Boot reads the properties of the project for this test
 *       (profiles, {@code @TestPropertySource}, {@code @Import} and {@code @ServiceConnection} included) and sets up Flyway or Liquibase as in the
 *       application, but nothing else of it: no component of the application is made, and no migration is run.
 * </ul>
 *
 * <p>The database of the application is only a hint at the server and the user: mrt works beside it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SpringBootSource implements ConfigurationSource {

    private static final String BOOT = "org.springframework.boot.SpringApplication";
    private static final String BOOT_TEST = "org.springframework.boot.test.context.SpringBootTestContextBootstrapper";

    /** Called by {@link java.util.ServiceLoader}. */
    public SpringBootSource() {}

    @Override
    public String id() {
        return "spring-boot";
    }

    @Override
    public MrtConfig complete(MrtConfig config, Class<?> testClass) {
        if (!sees(testClass, BOOT) || Said.everything(config)) {
            return config;
        }
        if (!sees(testClass, BOOT_TEST)) {
            throw MrtException.usage(
                    "Spring Boot's support of tests is not on the class path; add"
                            + " org.springframework.boot:spring-boot-starter-test with the scope test, or name migrations and database in @MrtTest.");
        }
        return new Project(config, testClass).complete();
    }

    private static boolean sees(Class<?> testClass, String name) {
        ClassLoader loader =
                Objects.requireNonNullElseGet(testClass.getClassLoader(), ClassLoader::getSystemClassLoader);
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
