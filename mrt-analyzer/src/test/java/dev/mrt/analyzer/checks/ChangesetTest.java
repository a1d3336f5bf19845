package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ChainReader;
import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the checks say of a changeset of Liquibase, by the kind of its rollback and by its attributes. */
class ChangesetTest {

    private static final SourceLocation PLACE = new SourceLocation("changelog.xml", 3);
    private static final Rollback DROPS = scripted("DROP TABLE t;\n");

    private static final List<String> CODES = List.of(
            "MRT101", "MRT102", "MRT105", "MRT107", "MRT108", "MRT620", "MRT621", "MRT622", "MRT623", "MRT624",
            "MRT625", "MRT626", "MRT628");

    @Test
    void a_missing_rollback_is_said_once_and_by_its_reason() {
        assertThat(said("DROP TABLE t;\n", missing("Liquibase has no inverse of dropTable (changelog.xml:4); ...")))
                .isEqualTo("101 error");
        assertThat(said("UPDATE t SET a = 1;\n", missing("Liquibase has no inverse of sql (changelog.xml:4); ...")))
                .isEqualTo("108 error");
        assertThat(said("UPDATE t SET a = 1;\n", missing("Liquibase has no inverse of sqlFile (changelog.xml:4); ...")))
                .isEqualTo("108 error");
        assertThat(said(
                        "CREATE TABLE t (a int);\nDELETE FROM u;\n",
                        missing("Liquibase has no inverse of delete (changelog.xml:5); ...")))
                .isEqualTo("622 error");
        assertThat(said("", missing("the class Backfill has no rollback (changelog.xml:4); ..."), Flag.CODE))
                .isEqualTo("107 error");
    }

    @Test
    void nothing_is_missing_where_nothing_changes() {
        assertThat(said("SELECT 1;\n", missing("Liquibase has no inverse of sql (changelog.xml:4); ...")))
                .isEqualTo("nothing");
        assertThat(said(
                        "UPDATE t SET a = 1;\n",
                        missing("Liquibase has no inverse of sql (changelog.xml:4); ..."),
                        Flag.LEFT_OUT))
                .isEqualTo("nothing");
    }

    @Test
    void a_declared_rollback_is_told_from_one_that_does_nothing() {
        Rollback declared = new Rollback.Declared("<rollback/> is empty (changelog.xml:5)");
        Rollback elsewhere = new Rollback.Declared("its rollback is not for postgresql, so nothing runs (a.xml:5)");

        assertThat(said("CREATE TABLE t (a int);\n", declared)).isEqualTo("620 warning");
        assertThat(said("SELECT 1;\n", declared)).isEqualTo("nothing");
        assertThat(said("CREATE TABLE t (a int);\n", elsewhere)).isEqualTo("626 warning");
        assertThat(said("CREATE TABLE t (a int);\n", scripted("SELECT 1;\n"))).isEqualTo("102 error");
        assertThat(said("CREATE TABLE t (a int);\n", DROPS)).isEqualTo("nothing");
        assertThat(said("CREATE TABLE t (a int);\n", new Rollback.Generated(new Script(PLACE, "DROP TABLE t;\n"))))
                .isEqualTo("nothing");
        assertThat(said("CREATE TABLE t (a int);\n", new Rollback.Code("Undo"))).isEqualTo("nothing");
    }

    @Test
    void a_rollback_of_another_changeset_is_told() {
        Rollback other = new Rollback.Referenced(new Script(PLACE, "DROP TABLE t;\n"), "changelog.xml::1::me");

        assertThat(said("CREATE TABLE t (a int);\n", other)).isEqualTo("623 warning");
    }

    @Test
    void attributes_change_what_a_rollback_meets() {
        assertThat(said("CREATE TABLE t (a int);\n", DROPS, Flag.RUN_ALWAYS)).isEqualTo("621 warning");
        assertThat(said("CREATE TABLE t (a int);\n", DROPS, Flag.RUN_ON_CHANGE)).isEqualTo("621 warning");
        assertThat(said("CREATE TABLE t (a int);\n", DROPS, Flag.FAILURE_IGNORED))
                .isEqualTo("624 warning");
        assertThat(said("CREATE TABLE t (a int);\n", DROPS, Flag.MAY_BE_MARKED_RAN))
                .isEqualTo("625 warning");
        assertThat(said("CREATE TABLE t (a int);\n", DROPS, Flag.MAY_BE_LEFT_OUT))
                .isEqualTo("nothing");
    }

    private static Rollback scripted(String sql) {
        return new Rollback.Scripted(new Script(PLACE, sql));
    }

    private static Rollback missing(String why) {
        return new Rollback.Missing(why);
    }

    private static String said(String up, Rollback rollback, Flag... flags) {
        Migration migration = new Migration(
                new MigrationId("changelog.xml::2::me"),
                1,
                MigrationKind.VERSIONED,
                "",
                PLACE,
                new Script(PLACE, up),
                rollback,
                Set.of(flags));
        List<String> all = new ArrayList<>();
        new ChainReader()
                .read(List.of(migration), "liquibase", SqlDialect.POSTGRES, 0, context -> all.addAll(said(context)));
        return all.isEmpty() ? "nothing" : String.join(", ", all);
    }

    private static List<String> said(MigrationContext context) {
        return CODES.stream()
                .flatMap(code -> ExampleChain.check(code).inspect(context).stream())
                .map(ChangesetTest::word)
                .toList();
    }

    private static String word(RiskWarning warning) {
        return warning.code().substring(3) + " " + warning.severity().name().toLowerCase(Locale.ROOT);
    }
}
