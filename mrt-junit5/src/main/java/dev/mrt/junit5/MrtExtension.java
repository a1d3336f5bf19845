package dev.mrt.junit5;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
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
 * <p>There is one {@link Mrt} for a test class and its nested classes, opened when it is first asked for and closed after the last test; an
 * extension in a field that is not static has one for each object of the class, which JUnit makes anew for each test unless told otherwise. After
 * each test its {@linkplain dev.mrt.core.MrtSession session} is reset: no test finds rows, migrations or connections of another one. That goes for
 * every test that JUnit counts, dynamic tests included (so what a factory prepares in its own body is gone after its first test; prepare it in
 * each of them), and costs nothing where the session was not used. {@code @AfterEach} methods run before the reset, {@code @BeforeAll}
 * methods prepare for one test only.
 *
 * <p>{@link Mrt#assertAllReversible()} shows the table of {@code mrt verify}, whether it passes or fails: as a report entry of the test, which
 * is JUnit's own channel, and, as Maven and Gradle print no report entries, at level {@code INFO} of the {@link System.Logger}
 * {@code dev.mrt.junit5}, which goes where the logging of the project sends it, to standard error where it has none. An extension has no
 * business on the standard output of others.
 *
 * <p>It serves one thread at a time: where tests run in parallel, put {@code @Execution(SAME_THREAD)} on the class, as {@link MrtTest} does.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class MrtExtension
        implements ParameterResolver, BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

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

    /**
     * Of two extensions JUnit would take neither: the one that the class, or one around it, brings along is meant, not that of
     * {@link MigrationSafetyTests}. An annotation that is nearer is meant, too: then only JUnit's refusal is honest.
     */
    private static boolean isRegistered(ExtensionContext context) {
        List<Class<?>> classes = Enclosing.of(context.getRequiredTestClass());
        if (!Enclosing.wantSafetyTests(classes)) {
            return false;
        }
        for (Class<?> type : classes) {
            if (!AnnotationSupport.findAnnotatedFields(
                            type, RegisterExtension.class, field -> field.getType() == MrtExtension.class)
                    .isEmpty()) {
                return true;
            }
            if (AnnotationSupport.isAnnotated(type, MrtTest.class)) {
                return false;
            }
        }
        return false;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        MrtTest test = change == null ? annotation(context) : null;
        OpenChains chains = topClass(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(this, absent -> new OpenChains(), OpenChains.class);
        chains.enter(context);
        return chains.get(test != null ? test : this, () -> Mrt.of(config(test, context)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open(context).ifPresent(chains -> chains.enter(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional<OpenChains> open = open(context);
        if (open.isPresent() && Enclosing.isOfOneTest(context, this)) {
            topClass(context).getStore(NAMESPACE).remove(this);
            open.get().close();
        } else {
            open.ifPresent(OpenChains::reset);
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } finally {
            open(context).ifPresent(OpenChains::reset);
        }
    }

    /** Nothing if no test of the class has asked for a chain yet. */
    private Optional<OpenChains> open(ExtensionContext context) {
        return Optional.ofNullable(topClass(context).getStore(NAMESPACE).get(this, OpenChains.class));
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
        if (Enclosing.wantSafetyTests(Enclosing.of(context.getRequiredTestClass()))) {
            return null;
        }
        throw MrtException.usage(
                "A parameter of type Mrt needs @MrtTest on its class, or a registered MrtExtension.with(...).");
    }

    /** The context of a dynamic test has no class, but parents that do. */
    private static ExtensionContext topClass(ExtensionContext context) {
        ExtensionContext top = context;
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent();
                next = next.get().getParent()) {
            top = next.get().getTestClass().isPresent() ? next.get() : top;
        }
        return top;
    }
}
