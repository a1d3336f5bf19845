package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.Mrt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The database of these chains does not exist: static checks never ask for one. */
@MrtTest(locations = "classpath:chains/mixed", jdbcUrl = "jdbc:h2:tcp://nowhere.invalid/none")
class StaticChecksTest {

    @Test
    void the_chain_is_checked_without_a_database(Mrt mrt) {
        CheckReport report = mrt.checkStatic();
        assertThat(report.dialect()).isEqualTo(SqlDialect.H2);
        assertThat(report.coverage().migrations()).isEqualTo(5);
        assertThat(report.warnings())
                .extracting(RiskWarning::code, warning -> warning.location().toString())
                .contains(tuple("MRT201", "V2__drop_phone.sql:1"));
    }

    @Test
    void an_error_fails_the_test_with_its_place(Mrt mrt) {
        assertThatThrownBy(mrt::assertNoStaticErrors)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("V2__drop_phone.sql:1: MRT201 drop-column: ")
                .hasMessageContaining("Safe way: ");
    }

    @Nested
    @MrtTest(locations = "classpath:chains/mixed", database = "h2", severityOverrides = "drop-column=off")
    class WithoutACheck {

        @Test
        void a_severity_is_an_attribute(Mrt mrt) {
            assertThat(mrt.checkStatic().warnings())
                    .extracting(RiskWarning::code)
                    .doesNotContain("MRT201");
        }
    }

    @Nested
    @MrtTest(locations = "classpath:chains/mixed", database = "h2", to = "1")
    class WithoutRisk {

        @Test
        void a_chain_without_errors_passes(Mrt mrt) {
            assertThatCode(mrt::assertNoStaticErrors).doesNotThrowAnyException();
        }
    }
}
