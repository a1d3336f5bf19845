package dev.mrt.spring.boot;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.test.context.MergedContextConfiguration;

/** Makes the context of a test as Spring Boot does, with {@link MigrationSlice} in place of the application. */
final class SliceBootstrapper extends SpringBootTestContextBootstrapper {

    private static final List<String> QUIET = List.of(
            "spring.main.banner-mode=off",
            "spring.main.log-startup-info=false",
            "spring.main.lazy-initialization=true",
            "spring.main.web-application-type=none",
            "spring.jmx.enabled=false");

    private final List<String> properties;

    SliceBootstrapper(List<String> properties) {
        this.properties = properties;
    }

    /** What the test adds with a nested {@code @TestConfiguration} counts, for example containers. */
    @Override
    protected Class<?>[] getOrFindConfigurationClasses(MergedContextConfiguration merged) {
        Stream<Class<?>> added = Stream.<Class<?>>of(merged.getClasses())
                .filter(type -> MergedAnnotations.from(type).isPresent(TestConfiguration.class));
        return Stream.concat(Stream.of(MigrationSlice.class), added).toArray(Class<?>[]::new);
    }

    /** The last one wins: what mrt needs stands behind what the test sets. */
    @Override
    protected void processPropertySourceProperties(MergedContextConfiguration merged, List<String> inlined) {
        super.processPropertySourceProperties(merged, inlined);
        inlined.addAll(QUIET);
        inlined.addAll(properties);
    }

    @Override
    protected WebEnvironment getWebEnvironment(Class<?> testClass) {
        return WebEnvironment.NONE;
    }
}
