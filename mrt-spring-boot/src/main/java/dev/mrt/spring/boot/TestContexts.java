package dev.mrt.spring.boot;

import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.AnnotatedClassFinder;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.support.DefaultBootstrapContext;

/** The application contexts of a test class, kept by Spring's own cache until the process ends. */
final class TestContexts {

    private TestContexts() {}

    /** Whether the test asks Spring for a context. */
    static boolean hasOwn(Class<?> testClass) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, BootstrapWith.class)
                || TestContextAnnotationUtils.hasAnnotation(testClass, ContextConfiguration.class)
                || TestContextAnnotationUtils.hasAnnotation(testClass, ContextHierarchy.class);
    }

    /** Whether there is an application in the test's package or in one above it. */
    static boolean hasApplication(Class<?> testClass) {
        return new AnnotatedClassFinder(SpringBootConfiguration.class).findFromClass(testClass) != null;
    }

    /** The context that the test itself works with, the same object as in the test. */
    static ApplicationContext own(Class<?> testClass) {
        return new TestContextManager(testClass).getTestContext().getApplicationContext();
    }

    /**
     * A context with engine and database alone.
     *
     * @param testClass the test, whose profiles, properties and imports count
     * @param properties as {@code name=value}, stronger than those of the test
     */
    static ApplicationContext slice(Class<?> testClass, List<String> properties) {
        SliceBootstrapper bootstrapper = new SliceBootstrapper(properties);
        bootstrapper.setBootstrapContext(
                new DefaultBootstrapContext(testClass, new DefaultCacheAwareContextLoaderDelegate()));
        return bootstrapper.buildTestContext().getApplicationContext();
    }
}
