package dev.mrt.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    /**
     * Statements and what they change.
     *
     * @param dialect the dialect
     * @param sql the statement
     * @param changes what it is to change, as {@link Shown} shows it
     */
    record Known(SqlDialect dialect, String sql, List<String> changes) {
        @Override
        public String toString() {
            return dialect.id() + ": " + sql;
        }
    }

    static Stream<Known> statements() {
        return Stream.of(SqlDialect.values()).flatMap(dialect -> read(dialect).stream());
    }

    /** A line that begins with blanks tells a change of the statement above. */
    private static List<Known> read(SqlDialect dialect) {
        List<Known> all = new ArrayList<>();
        for (String line : text(dialect.id() + ".txt").lines().toList()) {
            if (line.startsWith("    ")) {
                all.get(all.size() - 1).changes().add(line.strip());
            } else if (!line.isBlank()) {
                all.add(new Known(dialect, line, new ArrayList<>()));
            }
        }
        return all;
    }

    private static String text(String file) {
        try (InputStream in = StatementReaderTest.class.getResourceAsStream("statements/" + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statement one(SqlDialect dialect, String sql) {
        List<Statement> statements = new SqlReader(dialect).read(new Script(SourceLocation.of("V1__x.sql"), sql));
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void a_statement_is_read(Known known) {
        assertThat(Shown.of(one(known.dialect(), known.sql()))).containsExactlyElementsOf(known.changes());
    }

    @Test
    void there_are_statements_of_every_product() {
        assertThat(statements().map(Known::dialect).distinct())
                .containsExactlyInAnyOrder(
                        SqlDialect.POSTGRES,
                        SqlDialect.MYSQL,
                        SqlDialect.H2,
                        SqlDialect.SQLITE,
                        SqlDialect.ORACLE,
                        SqlDialect.SQLSERVER);
    }

    /** Key words that PostgreSQL lets name a column, where grammars most often fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "comment",
                "date",
                "timestamp",
                "text",
                "level",
                "position",
                "path",
                "plan",
                "session",
                "start",
                "size",
                "key",
                "year",
                "month",
                "mode",
                "link",
                "settings",
                "statement",
                "sample",
                "use",
                "force",
                "csv",
                "index",
                "type",
                "value",
                "action",
                "owner",
                "version",
                "role",
                "user_name",
                "name",
                "data",
                "no",
                "enable",
                "disable",
                "cluster",
                "inherit",
                "of",
                "set",
                "reset",
                "rename",
                "validate",
                "attach",
                "detach",
                "cascade",
                "restrict",
                "column_name",
                "storage",
                "location",
                "partition",
                "schema",
                "sequence",
                "trigger",
                "view",
                "rule",
                "domain",
                "function",
                "cache",
                "cycle",
                "temporary",
                "extension",
                "policy",
                "first",
                "after",
                "before",
                "engine",
                "lock",
                "algorithm",
                "convert",
                "generated",
                "identity",
                "increment"
            })
    void a_column_may_have_any_name(String word) {
        SqlName table = SqlName.of("t");
        SqlName name = SqlName.of(word);
        String rename = "ALTER TABLE t RENAME COLUMN " + word + " TO x";

        assertThat(one(SqlDialect.POSTGRES, "ALTER TABLE t DROP COLUMN " + word).changes())
                .containsExactly(new DropColumn(table, name, false, false));
        assertThat(one(SqlDialect.POSTGRES, "ALTER TABLE t DROP " + word).changes())
                .containsExactly(new DropColumn(table, name, false, false));
        assertThat(one(SqlDialect.POSTGRES, rename).changes())
                .containsExactly(new RenameColumn(table, name, SqlName.of("x")));
        assertThat(one(SqlDialect.POSTGRES, "ALTER TABLE t ADD COLUMN " + word + " text, DROP COLUMN " + word)
                        .changes())
                .hasSize(2)
                .anyMatch(change ->
                        change instanceof AddColumn add && add.column().name().equals(name))
                .anyMatch(change -> change instanceof DropColumn);
        assertThat(((CreateTable) one(SqlDialect.POSTGRES, "CREATE TABLE t (a int, " + word + " varchar(10))")
                                .changes()
                                .get(0))
                        .table()
                        .columns())
                .hasSize(2)
                .last()
                .matches(column ->
                        column.name().equals(name) && column.type().name().equals("varchar"));
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void what_is_broken_is_an_error_and_still_tells_what_it_drops(SqlDialect dialect) {
        Statement statement = one(dialect, "ALTER TABLE t DROP COLUMN a, DROP COLUMN (b");

        assertThat(statement.reading()).isEqualTo(Reading.SYNTAX_ERROR);
        assertThat(statement.changes()).contains(new DropColumn(SqlName.of("t"), SqlName.of("a"), false, false));
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void what_is_unknown_is_never_silent(SqlDialect dialect) {
        for (String sql :
                List.of("FROBNICATE t", "ALTER TABLE t FROBNICATE", "DROP FROB x", "CREATE FROB x", "ALTER FROB x")) {
            Statement statement = one(dialect, sql);

            assertThat(statement.reading()).as(sql).isEqualTo(Reading.NOT_ANALYSED);
            assertThat(statement.why()).as(sql).isNotEmpty();
        }
    }

    @Test
    void every_prefix_of_a_statement_is_read_without_failing() {
        for (Known known : statements().toList()) {
            for (int end = 1; end <= known.sql().length(); end += 3) {
                String part = known.sql().substring(0, end);

                assertThat(new SqlReader(known.dialect()).read(new Script(SourceLocation.of("V1__x.sql"), part)))
                        .allMatch(statement -> statement.reading() != Reading.NOT_ANALYSED
                                || !statement.why().isEmpty());
            }
        }
    }

    @Test
    void a_body_is_read_when_asked_for() {
        CreateObject function = (CreateObject) one(
                        SqlDialect.POSTGRES,
                        "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; EXECUTE 'DELETE FROM b'; END $$")
                .changes()
                .get(0);
        CreateObject procedure = (CreateObject)
                one(SqlDialect.MYSQL, "CREATE PROCEDURE p() BEGIN IF 1 THEN TRUNCATE TABLE a; END IF; END")
                        .changes()
                        .get(0);

        assertThat(RoutineBody.read(function.object(), SqlDialect.POSTGRES).inCode())
                .hasSize(2);
        assertThat(RoutineBody.read(procedure.object(), SqlDialect.MYSQL).inCode())
                .hasSize(1);
    }
}
