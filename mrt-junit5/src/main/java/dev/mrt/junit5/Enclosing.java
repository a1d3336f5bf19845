package dev.mrt.junit5;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/** The class of a test and those around it, which share their extensions with it. */
final class Enclosing {

    private Enclosing() {}

    /** A class, then those around it, as far as JUnit takes them into account: a static class stands alone. */
    static List<Class<?>> of(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> next = type; next != null; next = around(next)) {
            classes.add(next);
        }
        return classes;
    }

    private static @Nullable Class<?> around(Class<?> type) {
        return Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass();
    }

    static boolean wantSafetyTests(List<Class<?>> classes) {
        return classes.stream().anyMatch(MigrationSafetyTests.class::isAssignableFrom);
    }

    /** Whether the object that holds an extension in a field is made for one test: its class and all within it make one for each. */
    static boolean isOfOneTest(ExtensionContext test, MrtExtension extension) {
        List<Object> inward = test.getTestInstances()
                .map(instances -> List.copyOf(instances.getAllInstances()))
                .orElse(List.of());
        Optional<ExtensionContext> context = Optional.of(test);
        for (int i = inward.size() - 1; i >= 0; i--) {
            Object instance = inward.get(i);
            context = ofClass(context, instance.getClass());
            if (!makesOneForEachTest(context)) {
                return false;
            }
            if (AnnotationSupport.findAnnotatedFieldValues(instance, RegisterExtension.class, MrtExtension.class)
                    .contains(extension)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ExtensionContext> ofClass(Optional<ExtensionContext> inner, Class<?> type) {
        Optional<ExtensionContext> context = inner;
        while (context.isPresent()
                && context.get().getTestClass().filter(type::equals).isEmpty()) {
            context = context.get().getParent();
        }
        return context;
    }

    private static boolean makesOneForEachTest(Optional<ExtensionContext> context) {
        return context.flatMap(ExtensionContext::getTestInstanceLifecycle)
                .filter(Lifecycle.PER_METHOD::equals)
                .isPresent();
    }
}
