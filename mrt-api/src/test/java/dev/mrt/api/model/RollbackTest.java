package dev.mrt.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollbackTest {

    private static final SourceLocation FALLBACK = SourceLocation.of("up.sql");
    private static final Script SCRIPT = new Script(new SourceLocation("down.sql", 3), "drop table a");

    @Test
    void each_variant_has_a_name_of_its_own() {
        List<Rollback> all = List.of(
                new Rollback.Scripted(SCRIPT),
                new Rollback.Generated(SCRIPT),
                new Rollback.Referenced(SCRIPT, "a.xml::1::bob"),
                new Rollback.Code("com.example.V1"),
                new Rollback.Declared("an empty <rollback>"),
                new Rollback.Missing("no undo script"));
        assertThat(all)
                .extracting(Rollback::code)
                .containsExactly("scripted", "generated", "referenced", "code", "declared", "missing");
        assertThat(all).filteredOn(rollback -> !rollback.isPresent()).containsExactly(all.get(5));
        assertThat(all).extracting(Rollback::description).doesNotContain("");
    }

    @Test
    void a_referenced_rollback_runs_what_stands_elsewhere_and_names_it() {
        Rollback rollback = new Rollback.Referenced(SCRIPT, "a.xml::1::bob");
        assertThat(rollback.scriptOr(FALLBACK)).isEqualTo(SCRIPT);
        assertThat(rollback.description()).endsWith("a.xml::1::bob");
    }

    @Test
    void what_has_no_text_stands_where_the_migration_stands() {
        assertThat(new Rollback.Declared("an empty <rollback>").scriptOr(FALLBACK))
                .isEqualTo(new Script(FALLBACK, ""));
    }
}
