package dev.mrt.junit5;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Resolves parameters of type {@link Mrt}: by {@link MrtTest}, or registered with a configuration of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static MrtExtension mrt = MrtExtension.with(config -> config.locations(List.of("classpath:db/migration")));
 * }</pre>
 *
 * <p>There is one {@link Mrt} for a test class and its nested classes, opened when it is first asked for and closed after the last test. It
 * serves one thread at a time: where tests run in parallel, put {@code @Execution(SAME_THREAD)} on the class, as {@link MrtTest} does.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class MrtExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MrtExtension.class);

    private final @Nullable UnaryOperator<MrtConfigBuilder> change;

    /** For {@link MrtTest}: takes the configuration from the annotation. */
    public MrtExtension() {
        this(null);
    }

    private MrtExtension(@Nullable UnaryOperator<MrtConfigBuilder> change) {
        this.change = change;
    }

    /**
     * An extension to register.
     *
     * @param change sets values over those of system properties, the environment and {@code mrt.yml}
     * @return the extension
     */
    public static MrtExtension with(UnaryOperator<MrtConfigBuilder> change) {
        return new MrtExtension(change);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Mrt.class && !(change == null && isRegistered(context));
    }

    /** Of two extensions JUnit would take neither: the one that the class brings along is meant, not that of {@link MigrationSafetyTests}. */
    private static boolean isRegistered(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        return MigrationSafetyTests.class.isAssignableFrom(type)
                && !AnnotationSupport.findAnnotatedFields(
                                type, RegisterExtension.class, field -> field.getType() == MrtExtension.class)
                        .isEmpty();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        MrtTest test = change == null ? annotation(context) : null;
        Object key = test != null ? test : this;
        return topClass(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(key, absent -> new OpenMrt(Mrt.of(config(test, context))), OpenMrt.class)
                .mrt();
    }

    private MrtConfig config(@Nullable MrtTest test, ExtensionContext context) {
        MrtConfigBuilder builder = Configuration.forTest(test, Map.of());
        MrtConfig said = (change == null ? builder : change.apply(builder)).build();
        return Configuration.complete(said, context.getRequiredTestClass());
    }

    /**
     * That of the nearest class; a nested class has the one of the class around it.
     *
     * @return {@code null} for safety tests that leave everything to the configuration
     */
    private static @Nullable MrtTest annotation(ExtensionContext context) {
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            MrtTest test = AnnotationSupport.findAnnotation(type, MrtTest.class).orElse(null);
            if (test != null) {
                return test;
            }
        }
        if (MigrationSafetyTests.class.isAssignableFrom(context.getRequiredTestClass())) {
            return null;
        }
        throw MrtException.usage(
                "A parameter of type Mrt needs @MrtTest on its class, or a registered MrtExtension.with(...).");
    }

    private static ExtensionContext topClass(ExtensionContext context) {
        ExtensionContext top = context;
        for (ExtensionContext next = context;
                next.getTestClass().isPresent();
                next = next.getParent().orElseThrow()) {
            top = next;
        }
        return top;
    }

    private record OpenMrt(Mrt mrt) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            mrt.close();
        }
    }
}
