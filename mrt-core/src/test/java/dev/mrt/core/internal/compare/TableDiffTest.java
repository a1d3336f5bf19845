package dev.mrt.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.schema.TableRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableDiffTest {

    private static TableData keyed(String... rows) {
        return new TableData(
                new TableRef("public", "users"),
                List.of("id", "phone"),
                List.of("id"),
                Stream.of(rows).map(TableDiffTest::row).toList());
    }

    private static TableData bag(String... rows) {
        return new TableData(
                new TableRef("public", "users"),
                List.of("id", "phone"),
                List.of(),
                Stream.of(rows).map(TableDiffTest::row).toList());
    }

    private static Row row(String text) {
        return new Row(Arrays.asList(Arrays.stream(text.split(","))
                .map(value -> value.equals("null") ? null : value)
                .toArray(String[]::new)));
    }

    private static List<Defect> defects(TableData before, TableData after) {
        return DataDefects.of(TableDiff.between(before, after), (table, column) -> false);
    }

    @Test
    void equal_rows_in_another_order_do_not_differ() {
        assertThat(TableDiff.between(keyed("1,a", "2,b"), keyed("2,b", "1,a")).isEmpty())
                .isTrue();
        assertThat(TableDiff.between(bag("1,a", "1,a"), bag("1,a", "1,a")).isEmpty())
                .isTrue();
    }

    @Test
    void a_changed_value_names_column_row_and_both_values() {
        assertThat(defects(keyed("1,a", "2,b"), keyed("1,a", "2,null")))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.kind()).isEqualTo(FindingKind.VALUES_CHANGED);
                    assertThat(defect.object()).isEqualTo("public.users.phone");
                    assertThat(defect.what())
                            .isEqualTo(
                                    "1 of 2 values of public.users.phone is not what it was, for example 'b' became NULL"
                                            + " in the row id='2'.");
                });
    }

    @Test
    void swapped_values_are_seen() {
        assertThat(defects(keyed("1,a", "2,b"), keyed("1,b", "2,a")))
                .extracting(Defect::kind)
                .containsExactly(FindingKind.VALUES_CHANGED);
        assertThat(defects(bag("1,a", "2,b"), bag("1,b", "2,a"))).isNotEmpty();
    }

    @Test
    void lost_and_added_rows_are_told_apart() {
        assertThat(defects(keyed("1,a", "2,b"), keyed("2,b", "3,c")))
                .extracting(Defect::kind)
                .containsExactly(FindingKind.ROWS_LOST, FindingKind.ROWS_ADDED);
    }

    @Test
    void a_lost_duplicate_counts_without_a_key() {
        assertThat(defects(bag("1,a", "1,a"), bag("1,a")))
                .singleElement()
                .extracting(Defect::kind)
                .isEqualTo(FindingKind.ROWS_LOST);
    }

    @Test
    void an_unequal_row_without_a_key_names_its_column() {
        assertThat(defects(bag("1,a", "2,b"), bag("1,a", "2,c")))
                .singleElement()
                .extracting(Defect::object)
                .isEqualTo("public.users.phone");
    }

    @Test
    void values_of_a_column_that_is_gone_are_changed() {
        TableData after = new TableData(
                new TableRef("public", "users"), List.of("id"), List.of("id"), List.of(row("1"), row("2")));
        assertThat(defects(keyed("1,a", "2,null"), after)).singleElement().satisfies(defect -> {
            assertThat(defect.object()).isEqualTo("public.users.phone");
            assertThat(defect.what()).startsWith("1 of 2 values");
        });
        TableData bagAfter =
                new TableData(new TableRef("public", "users"), List.of("id"), List.of(), List.of(row("1"), row("2")));
        assertThat(defects(bag("1,a", "2,null"), bagAfter)).hasSize(1);
    }

    @Test
    void tolerated_columns_are_no_defect() {
        assertThat(DataDefects.of(
                        TableDiff.between(keyed("1,a"), keyed("1,b")), (table, column) -> column.equals("phone")))
                .isEmpty();
    }

    @Test
    void a_key_that_is_no_key_any_more_is_a_multiset() {
        TableData after = new TableData(
                new TableRef("public", "users"), List.of("id", "phone"), List.of(), List.of(row("1,a"), row("1,a")));
        assertThat(defects(keyed("1,a"), after))
                .singleElement()
                .extracting(Defect::kind)
                .isEqualTo(FindingKind.ROWS_ADDED);
    }
}
