package dev.mrt.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.data.Counter;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.TableRef;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CounterDefectsTest {

    private static DataSnapshot at(long next, long greatest) {
        Counter counter = new Counter(
                "users_id_seq",
                new TableRef("public", "users"),
                "id",
                BigInteger.valueOf(next),
                BigInteger.ONE,
                BigInteger.valueOf(greatest));
        return new DataSnapshot(new TreeMap<>(), List.of(counter), Map.of());
    }

    @Test
    void a_counter_that_starts_anew_is_a_defect() {
        assertThat(CounterDefects.between(at(4, 3), at(1, 3)))
                .singleElement()
                .satisfies(defect ->
                        assertThat(defect.what()).contains("would get id = 1 from users_id_seq", "goes up to 3"));
    }

    @Test
    void a_counter_that_went_on_is_none() {
        assertThat(CounterDefects.between(at(4, 3), at(9, 3))).isEmpty();
    }

    @Test
    void a_counter_that_collided_before_is_not_the_rollbacks_fault() {
        assertThat(CounterDefects.between(at(1, 3), at(1, 3))).isEmpty();
    }
}
