package dev.mrt.core.internal.compare;

import static dev.mrt.core.internal.compare.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

    private static final SchemaSnapshot USERS =
            schema().table("users").column("users", "phone", "text").snapshot();

    @Test
    void equal_schemas_do_not_differ() {
        assertThat(SchemaDiff.between(USERS, USERS).isEmpty()).isTrue();
    }

    @Test
    void a_missing_column_is_named() {
        SchemaDiff diff = SchemaDiff.between(USERS, schema().table("users").snapshot());
        assertThat(SchemaDrift.of(diff.changes(), "after the rollback"))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.object()).isEqualTo("public.users.phone");
                    assertThat(drift.summary()).isEqualTo("column public.users.phone is missing after the rollback");
                    assertThat(drift.diff()).contains("-column public.users.phone", "-    type: text");
                });
    }

    @Test
    void a_changed_property_is_named_with_both_values() {
        SchemaSnapshot now =
                schema().table("users").column("users", "phone", "varchar(9)").snapshot();
        assertThat(SchemaDrift.of(SchemaDiff.between(USERS, now).changes(), "now"))
                .singleElement()
                .extracting(SchemaDrift::summary)
                .isEqualTo("column public.users.phone is different now: type was text, is varchar(9)");
    }

    @Test
    void a_missing_table_is_one_change_without_its_parts() {
        SchemaDiff diff = SchemaDiff.between(USERS, schema().snapshot());
        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(SchemaChange.Type.MISSING);
            assertThat(change.key().kind()).isEqualTo(ObjectKind.TABLE);
        });
    }

    @Test
    void a_missing_table_is_shown_with_its_parts() {
        SchemaDiff diff = SchemaDiff.between(USERS, schema().snapshot());
        assertThat(SchemaDrift.of(diff.changes(), "now")).singleElement().satisfies(drift -> {
            assertThat(drift.summary()).isEqualTo("table public.users is missing now");
            assertThat(drift.diff()).contains("-table public.users", "-column public.users.phone", "-    type: text");
        });
    }

    @Test
    void a_left_over_object_is_unexpected() {
        SchemaSnapshot now = schema().table("users")
                .column("users", "phone", "text")
                .named(ObjectKind.INDEX, "users", "ix", "(phone)")
                .snapshot();
        assertThat(SchemaDiff.between(USERS, now).changes())
                .extracting(SchemaChange::type)
                .containsExactly(SchemaChange.Type.UNEXPECTED);
    }

    @Test
    void another_order_of_columns_is_a_note() {
        SchemaDiff diff = SchemaDiff.between(
                schema().table("t").order("t", "a, b").snapshot(),
                schema().table("t").order("t", "b, a").snapshot());
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.reordered()).containsExactly(new TableRef("public", "t"));
    }

    @Test
    void a_view_of_all_columns_follows_their_order() {
        SchemaDiff diff = SchemaDiff.between(
                ordered("a, b")
                        .named(ObjectKind.VIEW, "v", "", "SELECT a,\n b\n FROM t")
                        .snapshot(),
                ordered("b, a")
                        .named(ObjectKind.VIEW, "v", "", "SELECT b,\n a\n FROM t")
                        .snapshot());
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.reordered()).hasSize(1);
    }

    @Test
    void a_view_that_swaps_columns_differs() {
        SchemaDiff diff = SchemaDiff.between(
                ordered("a, b")
                        .named(ObjectKind.VIEW, "v", "", "SELECT a AS x,\n b AS y\n FROM t")
                        .snapshot(),
                ordered("b, a")
                        .named(ObjectKind.VIEW, "v", "", "SELECT b AS x,\n a AS y\n FROM t")
                        .snapshot());
        assertThat(diff.changes()).hasSize(1);
    }

    @Test
    void a_view_that_changes_its_order_by_itself_differs() {
        SchemaDiff diff = SchemaDiff.between(
                ordered("a, b")
                        .named(ObjectKind.VIEW, "v", "", "SELECT a,\n b\n FROM t")
                        .snapshot(),
                ordered("a, b")
                        .named(ObjectKind.VIEW, "v", "", "SELECT b,\n a\n FROM t")
                        .snapshot());
        assertThat(diff.changes()).hasSize(1);
    }

    private static Schemas ordered(String columns) {
        return schema().table("t").order("t", columns);
    }

    @Test
    void the_order_is_no_note_beside_a_missing_column() {
        SchemaDiff diff = SchemaDiff.between(
                schema().table("t").column("t", "a", "int").order("t", "a, b").snapshot(),
                schema().table("t").order("t", "b").snapshot());
        assertThat(diff.reordered()).isEmpty();
        assertThat(diff.changes()).hasSize(1);
    }

    @Test
    void made_up_names_are_matched_by_what_they_stand_for() {
        SchemaDiff diff = SchemaDiff.between(
                schema().table("t")
                        .generated(ObjectKind.CHECK, "t", "CONSTRAINT_1", "a > 0")
                        .generated(ObjectKind.CHECK, "t", "CONSTRAINT_2", "b > 0")
                        .snapshot(),
                schema().table("t")
                        .generated(ObjectKind.CHECK, "t", "CONSTRAINT_1", "b > 0")
                        .generated(ObjectKind.CHECK, "t", "CONSTRAINT_3", "a > 0")
                        .snapshot());
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.renamed()).hasSize(2);
    }

    @Test
    void a_made_up_name_does_not_hide_another_definition() {
        SchemaDiff diff = SchemaDiff.between(
                schema().table("t")
                        .generated(ObjectKind.CHECK, "t", "CONSTRAINT_1", "a > 0")
                        .snapshot(),
                schema().table("t")
                        .generated(ObjectKind.CHECK, "t", "CONSTRAINT_1", "a > 1")
                        .snapshot());
        assertThat(diff.changes()).extracting(SchemaChange::type).containsExactly(SchemaChange.Type.CHANGED);
    }

    @Test
    void a_given_name_counts() {
        SchemaDiff diff = SchemaDiff.between(
                schema().table("t")
                        .named(ObjectKind.CHECK, "t", "positive", "a > 0")
                        .snapshot(),
                schema().table("t").named(ObjectKind.CHECK, "t", "ck", "a > 0").snapshot());
        assertThat(diff.changes())
                .extracting(SchemaChange::type)
                .containsExactlyInAnyOrder(SchemaChange.Type.MISSING, SchemaChange.Type.UNEXPECTED);
    }

    @Test
    void snapshots_of_different_readers_are_refused() {
        assertThatThrownBy(() -> SchemaDiff.between(USERS, schema().snapshot("jooq")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jooq");
    }
}
