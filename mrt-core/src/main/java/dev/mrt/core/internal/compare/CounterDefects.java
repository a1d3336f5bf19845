package dev.mrt.core.internal.compare;

import dev.mrt.api.data.Counter;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.schema.TableRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Finds sequences and identities that would hand out a key which is taken; their exact values are not compared. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CounterDefects {

    private record Fed(TableRef table, String column) {}

    private CounterDefects() {}

    /**
     * Compares by the column that is fed, as a counter may have been made anew under another name.
     *
     * @param before the counters as they were
     * @param after the counters as they are
     * @return one defect for each counter that collides now and did not before
     */
    public static List<Defect> between(DataSnapshot before, DataSnapshot after) {
        Map<Fed, Counter> former = before.counters().stream()
                .collect(Collectors.toMap(
                        counter -> new Fed(counter.table(), counter.column()),
                        counter -> counter,
                        (one, other) -> one));
        return after.counters().stream()
                .filter(Counter::collides)
                .filter(counter -> {
                    Counter was = former.get(new Fed(counter.table(), counter.column()));
                    return was != null && !was.collides();
                })
                .map(CounterDefects::defect)
                .toList();
    }

    private static Defect defect(Counter counter) {
        String column = counter.table().column(counter.column());
        return Defect.ofData(
                FindingKind.SCHEMA_NOT_RESTORED,
                column,
                "The next insert into " + counter.table() + " would get " + counter.column() + " = " + counter.next()
                        + " from " + counter.name() + ", but the column already goes up to " + counter.extreme() + ".");
    }
}
