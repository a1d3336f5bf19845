package dev.mrt.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "60s,PT1M",
        "500ms,PT0.5S",
        "2m,PT2M",
        "2 min,PT2M",
        "1h,PT1H",
        "1d,PT24H",
        "PT1M30S,PT1M30S",
        "pt2h,PT2H",
        "0s,PT0S",
        "' 3S ',PT3S",
        "999999999999d,PT23999999999976H",
    })
    void times_are_read(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "60", "s", "1.5s", "-1s", "60 x", "P", "PTS", "PT99999999999999999999S", "9999999999999s"})
    void others_are_not(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
