package dev.mrt.core;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.CheckReport;
import dev.mrt.core.internal.safety.History;
import dev.mrt.core.internal.safety.SchemaReference;
import dev.mrt.core.internal.safety.SchemaUpdate;
import dev.mrt.core.internal.verify.HeadSchema;
import dev.mrt.core.internal.verify.TripReport;
import dev.mrt.core.internal.verify.TripReport.Flaw;
import dev.mrt.core.internal.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The tests that any chain should pass, for front-ends that show each as a test of its own: each works when it is asked for, in a sandbox that
 * is gone afterwards, and what one finds out the next one knows. Safe for use by several threads, which wait for each other.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SafetyTests {

    /** Where a reference is kept if nobody says otherwise, relative to the folder of the project. */
    public static final Path DEFAULT_SCHEMA = Path.of("src", "test", "resources", "mrt", "schema.txt");

    private final Mrt mrt;
    private @Nullable CheckReport report;
    private @Nullable HeadSchema head;

    SafetyTests(Mrt mrt) {
        this.mrt = mrt;
    }

    /**
     * Those of a chain.
     *
     * @param mrt the chain
     * @return the same for each call
     */
    public static SafetyTests of(Mrt mrt) {
        return mrt.safety();
    }

    private CheckReport report() {
        CheckReport known = report;
        if (known == null) {
            known = mrt.checkStatic();
            report = known;
        }
        return known;
    }

    /**
     * As {@link Mrt#assertCleanHistory()}.
     *
     * @return the result; notes say what of the files is not known
     * @throws MrtException as there
     */
    public synchronized SafetyResult cleanHistory() {
        History history = History.of(report(), mrt.catalog());
        return history.flaws().isEmpty()
                ? SafetyResult.passed(history.notKnown())
                : SafetyResult.failed("The history is not one clean line:\n" + history.lines());
    }

    /**
     * As {@link Mrt#assertNoStaticErrors()}.
     *
     * @throws AssertionError as there
     * @throws MrtException as there
     */
    public synchronized void assertNoStaticErrors() {
        Assertions.noErrors(report(), mrt.config().strict());
    }

    /**
     * As {@link Mrt#assertUpgradesAndDowngrades()}.
     *
     * @return the result; notes say which migrations were not taken down
     * @throws MrtException as there
     */
    public synchronized SafetyResult upAndDown() {
        TripReport trip = mrt.inSandboxes(Verification::upAndDown);
        if (trip.flaw() != null) {
            return failed(trip.flaw(), trip.notes());
        }
        head = trip.head();
        return trip.steps() > 0
                ? SafetyResult.passed(trip.notes())
                : SafetyResult.notChecked(
                        ("The chain goes up, but nothing was taken down. " + String.join(" ", trip.notes())).strip());
    }

    /**
     * As {@link Mrt#assertSchema}.
     *
     * @param file the reference
     * @return the result, not checked if there is no such file; notes say what is not compared, and that the file was written
     * @throws MrtException as there
     */
    public synchronized SafetyResult schema(Path file) {
        SchemaReference reference = new SchemaReference(file);
        boolean update = SchemaUpdate.isWanted();
        if (!update && !reference.exists()) {
            return SafetyResult.notChecked(reference.howToWrite());
        }
        HeadSchema known = head;
        if (known == null) {
            TripReport trip = mrt.inSandboxes(Verification::up);
            if (trip.flaw() != null) {
                return failed(trip.flaw(), trip.notes());
            }
            known = trip.head();
            head = known;
        }
        if (known == null) {
            throw MrtException.internal("The schema at head is not known.", null);
        }
        return update ? written(reference, known) : compared(reference, known);
    }

    private static SafetyResult written(SchemaReference reference, HeadSchema head) {
        reference.write(head);
        return SafetyResult.passed(List.of("The schema at head was written to " + reference.file() + "."));
    }

    private static SafetyResult compared(SchemaReference reference, HeadSchema head) {
        List<String> notCompared = head.schema().warnings();
        return reference
                .differenceTo(head)
                .map(flaw -> failed(flaw, notCompared))
                .orElseGet(() -> SafetyResult.passed(notCompared));
    }

    private static SafetyResult failed(Flaw flaw, List<String> notes) {
        return new SafetyResult(SafetyResult.Status.FAILED, flaw.message(), flaw.expected(), flaw.actual(), notes);
    }
}
