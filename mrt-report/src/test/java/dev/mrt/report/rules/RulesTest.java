package dev.mrt.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.report.TextStyle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final TextStyle PLAIN = new TextStyle(80, false, false, "");

    private static final Descriptor RULE = new Descriptor(
            "MRT407",
            "index-not-concurrent",
            Severity.WARNING,
            "An index is built without CONCURRENTLY | and locks its table.",
            "Nobody can write meanwhile.",
            "Build it CONCURRENTLY.",
            Set.of(SqlDialect.POSTGRES),
            List.of("PostgreSQL manual, CREATE INDEX"),
            Example.of(SqlDialect.POSTGRES, "V1__i.sql", "CREATE INDEX i ON t (c);\n"),
            Example.of(SqlDialect.POSTGRES, "changelog.yml", "databaseChangeLog: []\n"),
            "pedantic");

    @Test
    void the_list_says_what_each_check_finds_below_it() {
        assertThat(new RulesTable(PLAIN).of(List.of(RULE, Descriptor.of("ACME7", "no-go", Severity.ERROR, "No."))))
                .isEqualTo("""
                        code    name                  severity  profile   databases
                        MRT407  index-not-concurrent  warning   pedantic  PostgreSQL
                                An index is built without CONCURRENTLY | and locks its table.
                        ACME7   no-go                 error               all
                                No.
                        """);
    }

    @Test
    void many_databases_go_on_below_their_column() {
        Descriptor many = new Descriptor(
                "MRT1",
                "some-name",
                Severity.INFO,
                "It finds.",
                "",
                "",
                Set.of(SqlDialect.POSTGRES, SqlDialect.MYSQL, SqlDialect.MARIADB, SqlDialect.ORACLE),
                List.of(),
                Example.NONE,
                Example.NONE,
                "");
        assertThat(new RulesTable(new TextStyle(60, false, false, "")).of(List.of(many)))
                .contains("PostgreSQL, MySQL,\n" + " ".repeat(36) + "MariaDB, Oracle\n");
    }

    @Test
    void an_explanation_shows_what_is_reported_and_what_is_not() {
        assertThat(new RuleText(PLAIN).of(RULE)).isEqualTo("""
                MRT407 index-not-concurrent
                An index is built without CONCURRENTLY | and locks its table.

                Severity: warning. Databases: PostgreSQL. It runs when it is given a severity.

                What happens
                  Nobody can write meanwhile.

                The safe way
                  Build it CONCURRENTLY.

                Reported
                  V1__i.sql
                    CREATE INDEX i ON t (c);

                Not reported
                  changelog.yml
                    databaseChangeLog: []

                Sources
                  PostgreSQL manual, CREATE INDEX
                """);
    }

    @Test
    void a_page_has_the_examples_as_blocks() {
        assertThat(RulePage.of(RULE))
                .contains("# MRT407 index-not-concurrent\n", "| warning | PostgreSQL | when it is given a severity |")
                .contains("`V1__i.sql`\n\n```sql\nCREATE INDEX i ON t (c);\n```", "```yaml\ndatabaseChangeLog: []\n```")
                .contains("-- mrt:ignore MRT407 -- the reason")
                .endsWith("- PostgreSQL manual, CREATE INDEX\n");
    }

    @Test
    void the_index_leads_to_every_page_by_family() {
        assertThat(RulePage.index(List.of(RULE, Descriptor.of("ACME7", "no-go", Severity.ERROR, "No."))))
                .containsSubsequence(
                        "## ACME", "[ACME7](ACME7.md)", "## Locks", "[MRT407](MRT407.md)", "CONCURRENTLY \\|");
    }
}
