package dev.mrt.testng;

import dev.mrt.api.MrtException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.testng.ITestClass;
import org.testng.ITestContext;
import org.testng.xml.XmlClass;

/** The chains of the test instances of one {@code <test>}, opened when they are first asked for. Safe for use by several threads. */
final class Fixtures {

    private static final String ATTRIBUTE = Fixtures.class.getName();

    private final Map<Object, Fixture> byTest = new IdentityHashMap<>();

    private Fixtures() {}

    static Fixtures in(ITestContext context) {
        synchronized (context) {
            if (context.getAttribute(ATTRIBUTE) instanceof Fixtures known) {
                return known;
            }
            Fixtures fixtures = new Fixtures();
            context.setAttribute(ATTRIBUTE, fixtures);
            return fixtures;
        }
    }

    /**
     * The chain of a test instance.
     *
     * @throws MrtException if its configuration is wrong; the next call tries again
     */
    synchronized Fixture of(Object test, ITestClass type, ITestContext context) {
        return byTest.computeIfAbsent(test, absent -> Fixture.of(test, parameters(type, context)));
    }

    /** The chain of a test instance, if anybody has asked for it. */
    synchronized Optional<Fixture> known(Object test) {
        return Optional.ofNullable(byTest.get(test));
    }

    /** Those of the suite, over them those of the test, over them those of the class. */
    private static Map<String, String> parameters(ITestClass type, ITestContext context) {
        Map<String, String> parameters =
                new HashMap<>(context.getCurrentXmlTest().getAllParameters());
        XmlClass written = type.getXmlClass();
        if (written != null) {
            parameters.putAll(written.getLocalParameters());
        }
        return parameters;
    }

    synchronized void close(Predicate<Object> tests) {
        byTest.forEach((test, fixture) -> {
            if (tests.test(test)) {
                fixture.close();
            }
        });
        byTest.keySet().removeIf(tests);
    }
}
