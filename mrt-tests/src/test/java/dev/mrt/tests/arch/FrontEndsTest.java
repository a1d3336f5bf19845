package dev.mrt.tests.arch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Users who change the test framework find the same settings. */
class FrontEndsTest {

    /** The attributes with their types and defaults. */
    private static Map<String, String> attributes(Class<? extends Annotation> annotation) {
        Map<String, String> attributes = new TreeMap<>();
        for (Method attribute : annotation.getDeclaredMethods()) {
            String value = Arrays.deepToString(new Object[] {attribute.getDefaultValue()});
            attributes.put(attribute.getName(), attribute.getReturnType().getSimpleName() + " " + value);
        }
        return attributes;
    }

    @Test
    void both_annotations_have_the_same_attributes() {
        assertThat(attributes(dev.mrt.testng.MrtTest.class))
                .isNotEmpty()
                .isEqualTo(attributes(dev.mrt.junit5.MrtTest.class));
    }

    @Test
    void an_attribute_is_called_like_the_setting_that_it_sets() {
        Stream<String> settings =
                Stream.of(MrtConfig.class.getRecordComponents()).map(RecordComponent::getName);
        assertThat(Stream.concat(settings, Stream.of("timeoutSeconds")))
                .containsAll(attributes(dev.mrt.testng.MrtTest.class).keySet());
    }
}
