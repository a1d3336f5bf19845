package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.FileEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WithRollbackTest {

    private static final List<String> ROLLBACK =
            List.of("delete from t2\nwhere id < 3 and note = '& \"x\"'", "drop table t2 -- all");
    private static final List<String> BEFORE = List.of("create table keep (id int)", "insert into keep values (1)");

    private static final String SQL = """
            --liquibase formatted sql

            --changeset a:1
            create table t1 (id int);
            --rollback drop table t1;

            --changeset a:2
            --comment second
            create table t2 (id int);

            -- the third
            --changeset a:3
            create table t3 (id int);
            --rollback drop table t3;
            """;
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- <changeSet id="0" author="a"> -->
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
              <changeSet id="1" author="a">
                <sql>create table t1 (id int)</sql>
                <rollback>drop table t1</rollback>
              </changeSet>
              <changeSet id="2" author="a">
                <comment>a > b</comment>
                <sql><![CDATA[create table t2 (id int)]]></sql> <!-- </changeSet> -->
              </changeSet>
              <changeSet id="3" author="a"><sql>create table t3 (id int)</sql><rollback>drop table t3</rollback></changeSet>
            </databaseChangeLog>
            """;
    private static final String YAML = """
            # \ud83d\ude00 all
            databaseChangeLog:
              - changeSet:
                  id: 1
                  author: a
                  changes:
                    - sql: {sql: create table t1 (id int)}
                  rollback: drop table t1
              - changeSet:
                  id: 2
                  author: a
                  changes:
                  # the table
                  - sql:
                      sql: create table t2 (id int)

              # the third
              - changeSet:
                  id: 3
                  author: a
                  changes:
                    - sql: {sql: create table t3 (id int)}
                  rollback: drop table t3
            """;
    private static final String JSON = """
            {"databaseChangeLog": [
              {"changeSet": {"id": "1", "author": "a", "changes": [{"sql": {"sql": "create table t1 (id int)"}}],
                "rollback": "drop table t1"}},
              {"changeSet": {
                "id": "2",
                "author": "a",
                "changes": [
                  {"sql": {"sql": "create table t2 (id int)"}}
                ]
              }},
              {"changeSet": {"id": "3", "author": "a", "changes": [{"sql": {"sql": "create table t3 (id int)"}}],
                "rollback": "drop table t3"}}
            ]}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                        Arguments.of("a.sql", SQL),
                        Arguments.of("a.xml", XML),
                        Arguments.of("a.yaml", YAML),
                        Arguments.of("a.json", JSON))
                .flatMap(each ->
                        Stream.of(each, Arguments.of(each.get()[0], ((String) each.get()[1]).replace("\n", "\r\n"))));
    }

    private LiquibaseCatalog catalog(String name, String text) {
        return new Changelog(folder).file(name, text).catalog();
    }

    private String edited(String name, String text, int index, List<String> rollback, List<String> before) {
        LiquibaseCatalog catalog = catalog(name, text);
        List<FileEdit> edits = catalog.withRollback(catalog.migrations().get(index), rollback, before);
        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.path()).isEqualTo(folder.resolve(name).toRealPath());
            assertThat(edit.isNew()).isFalse();
        });
        return edits.get(0).text();
    }

    private static String back(Migration migration) {
        return migration.rollback().scriptOr(migration.location()).text();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private void assertEdited(String name, String text, String edited, List<String> before) {
        List<Migration> old = catalog(name, text).migrations();
        List<Migration> read = catalog(name, edited).migrations();
        assertThat(read).hasSameSizeAs(old);
        for (int index : List.of(0, 2)) {
            assertThat(read.get(index).up().text())
                    .isEqualTo(old.get(index).up().text());
            assertThat(back(read.get(index))).isEqualTo(back(old.get(index)));
        }
        assertThat(lines(back(read.get(1)).replace(" -- all\n;", ";")))
                .containsExactly("delete from t2", "where id < 3 and note = '& \"x\"';", "drop table t2;");
        assertThat(edited).contains("drop table t2 -- all");
        String up = before.isEmpty() ? "" : String.join(";\n", before) + ";\n";
        assertThat(lines(read.get(1).up().text()))
                .isEqualTo(lines(up + old.get(1).up().text()));
        if (text.contains("\r")) {
            assertThat(edited.replace("\r\n", "")).doesNotContain("\n", "\r");
        } else {
            assertThat(edited).doesNotContain("\r");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_missing_rollback_is_added(String name, String text) {
        String edited = edited(name, text, 1, ROLLBACK, List.of());
        assertEdited(name, text, edited, List.of());
        if (!name.endsWith(".json")) {
            assertThat(edited.lines().toList()).containsSubsequence(text.lines().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void statements_come_before_those_of_the_changeset(String name, String text) {
        assertEdited(name, text, edited(name, text, 1, ROLLBACK, BEFORE), BEFORE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_rollback_is_replaced_by_another_and_back(String name, String text) {
        String first = edited(name, text, 1, List.of("drop table t2"), List.of());
        String second = edited(name, first, 1, ROLLBACK, List.of());
        assertEdited(name, text, second, List.of());
        assertThat(edited(name, second, 1, List.of("drop table t2"), List.of())).isEqualTo(first);
        String others = edited(name, edited(name, text, 0, ROLLBACK, List.of()), 2, ROLLBACK, BEFORE);
        List<Migration> read = catalog(name, others).migrations();
        assertThat(lines(back(read.get(0)))).isEqualTo(lines(back(read.get(2)))).hasSizeBetween(3, 4);
        assertThat(read.get(1))
                .extracting(each -> each.up().text())
                .isEqualTo(catalog(name, text).migrations().get(1).up().text());
    }

    @Test
    void what_is_written_looks_like_the_rest_of_the_file() {
        String xml = edited("a.xml", XML, 1, List.of("drop table t2"), List.of("select 1"));
        assertThat(xml)
                .isEqualTo(XML.replace(
                                "    <comment>a > b</comment>\n    <sql><![CDATA[create table t2",
                                "    <comment>a > b</comment>\n    <sql>select 1;</sql>\n    <sql><![CDATA[create table t2")
                        .replace(
                                " <!-- </changeSet> -->\n",
                                " <!-- </changeSet> -->\n    <rollback>drop table t2;</rollback>\n"));
        String sql = edited("a.sql", SQL, 1, List.of("drop table t2"), List.of("select 1"));
        assertThat(sql)
                .isEqualTo(SQL.replace("--comment second\n", "--comment second\nselect 1;\n")
                        .replace("table t2 (id int);\n", "table t2 (id int);\n--rollback drop table t2;\n"));
        String yaml = edited("a.yaml", YAML, 1, List.of("drop table t2"), List.of());
        assertThat(yaml)
                .isEqualTo(YAML.replace(
                        "table t2 (id int)\n", "table t2 (id int)\n      rollback: |\n        drop table t2;\n"));
        String json = edited("a.json", JSON, 1, List.of("drop table t2"), List.of());
        assertThat(json)
                .isEqualTo(JSON.replace(
                        "    ]\n  }},\n  {\"changeSet\": {\"id\": \"3\"",
                        "    ],\n    \"rollback\": \"drop table t2;\"\n  }},\n  {\"changeSet\": {\"id\": \"3\""));
    }

    @Test
    void a_statement_with_semicolons_in_it_stays_one() {
        String body = "create rule r as on insert to t1 do also (delete from t2; delete from t3)";
        for (Arguments file : files().toList()) {
            String name = (String) file.get()[0];
            String text = (String) file.get()[1];
            if (name.endsWith(".sql")) {
                assertThatThrownBy(() -> edited(name, text, 1, List.of(body), List.of()))
                        .isInstanceOf(MrtException.class)
                        .hasMessageContaining("semicolon");
            } else {
                Migration read = catalog(name, edited(name, text, 1, List.of(body, "drop table t2"), List.of()))
                        .migrations()
                        .get(1);
                assertThat(back(read)).isEqualTo(body + ";\ndrop table t2;\n");
            }
        }
    }

    @Test
    void a_changeset_without_an_end_tag_gets_one() {
        String text = XML.replaceAll(
                "(?s)<changeSet id=\"2\".*?</changeSet> -->\n  </changeSet>", "<changeSet id=\"2\" author=\"a\"/>");
        assertThat(text).contains("author=\"a\"/>");
        assertEdited("a.xml", text, edited("a.xml", text, 1, ROLLBACK, BEFORE), BEFORE);
    }

    @Test
    void a_file_that_has_changed_and_one_that_is_plain_sql_are_refused() throws Exception {
        LiquibaseCatalog catalog = catalog("a.sql", SQL);
        java.nio.file.Files.writeString(folder.resolve("a.sql"), SQL + "\n");
        assertThatThrownBy(() -> catalog.withRollback(catalog.migrations().get(0), ROLLBACK, List.of()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("again");
        assertThatThrownBy(() -> edited(
                        "b.sql",
                        SQL.replace("--changeset a:2", "--changeset a:2 endDelimiter:/"),
                        1,
                        ROLLBACK,
                        List.of()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("endDelimiter");
    }
}
