package dev.mrt.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.sql.Change;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    static Stream<Class<?>> kinds() {
        return Stream.of(Change.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void something_is_said_of_every_kind_of_change(Class<?> kind) {
        assertThat(Sentences.PHRASES.kinds()).contains(kind.asSubclass(Change.class));
    }
}
