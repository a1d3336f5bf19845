package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDateTest {

    @Test
    void it_is_told_in_minutes_of_utc() {
        assertThat(SourceDate.of(Map.of("SOURCE_DATE_EPOCH", "1769850300"))).isEqualTo("2026-01-31 09:05 UTC");
    }

    @Test
    void without_it_no_time_is_told() {
        assertThat(SourceDate.of(Map.of())).isEmpty();
        assertThat(SourceDate.of(Map.of("SOURCE_DATE_EPOCH", " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "1.5", "99999999999999999999", "9223372036854775807"})
    void what_is_no_time_is_a_sentence(String text) {
        assertThatThrownBy(() -> SourceDate.of(Map.of("SOURCE_DATE_EPOCH", text)))
                .isInstanceOf(MrtException.class)
                .hasMessage("SOURCE_DATE_EPOCH is " + text + "; it has to be the number of seconds since 1970.");
    }
}
