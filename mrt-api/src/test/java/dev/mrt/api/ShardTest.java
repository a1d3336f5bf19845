package dev.mrt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 7, 8, 100})
    void the_parts_together_are_the_whole_in_order(int size) {
        List<Integer> whole = IntStream.range(0, size).boxed().toList();
        List<Integer> parts = IntStream.rangeClosed(1, 7)
                .mapToObj(index -> new Shard(index, 7))
                .flatMap(shard -> whole.subList(shard.begin(size), shard.end(size)).stream())
                .toList();

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void is_written_as_it_is_read() {
        assertThat(Shard.parse(" 2 / 5 ")).isEqualTo(new Shard(2, 5)).hasToString("2/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1/0", "2", "", "a/b", "-1/3", "1/9999999"})
    void what_is_no_part_is_refused(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("shard");
    }
}
