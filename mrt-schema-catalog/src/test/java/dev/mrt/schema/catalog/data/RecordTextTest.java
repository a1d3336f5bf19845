package dev.mrt.schema.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordTextTest {

    @Test
    void null_and_empty_text_differ() {
        assertThat(RecordText.fields("(,\"\",)")).containsExactly(null, "", null);
    }

    @Test
    void one_field_is_a_row_too() {
        assertThat(RecordText.fields("()")).containsExactly((String) null);
        assertThat(RecordText.fields("(1)")).containsExactly("1");
        assertThat(RecordText.fields("(\"\")")).containsExactly("");
    }

    @Test
    void quotes_and_backslashes_are_doubled_inside_of_quotes() {
        assertThat(RecordText.fields("(\"a,\"\"b\"\"\",\"c\\\\d\",\" e )\",f)"))
                .containsExactly("a,\"b\"", "c\\d", " e )", "f");
        assertThat(RecordText.fields("(\"\"\"\",\"\\\\\\\\\")")).containsExactly("\"", "\\\\");
    }
}
