package dev.mrt.tests.init;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The tests of a user, run in a process whose working directory is the user's project. */
final class RunTests {

    private RunTests() {}

    /** Prints the name and message of each test that failed. */
    public static void main(String[] args) throws ClassNotFoundException {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Class.forName(args[0])))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .forEach(event -> {
                    System.out.println("FAILED " + event.getTestDescriptor().getDisplayName());
                    event.getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .ifPresent(error -> System.out.println(error.getMessage()));
                });
    }
}
