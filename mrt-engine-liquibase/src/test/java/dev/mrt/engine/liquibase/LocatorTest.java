package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LocatorTest {

    private static List<Spot> locate(String file, String text) {
        return Locator.locate(file, text);
    }

    private static Spot spot(
            List<String> rollbackNames,
            String id,
            String author,
            int line,
            int endLine,
            int rollbackLine,
            List<Integer> changes,
            String... names) {
        return new Spot(id, author, dbmsOf(id), line, endLine, rollbackLine, changes, List.of(names), rollbackNames);
    }

    /** The databases that the changesets below are for. */
    private static String dbmsOf(String id) {
        return id.equals("two 2") || id.equals("${two}") || id.equals("three") ? "h2" : "";
    }

    @Nested
    class Xml {

        private static final String TEXT = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- <changeSet id="0" author="nobody"/> -->
                <lb:databaseChangeLog xmlns:lb="http://www.liquibase.org/xml/ns/dbchangelog">
                  <lb:include file="other.xml"/>
                  <lb:changeSet
                      id="1"
                      author="ann"
                  >
                    <lb:comment>two
                      lines</lb:comment>
                    <lb:preConditions><lb:not><lb:tableExists tableName="t"/></lb:not></lb:preConditions>
                    <lb:createTable tableName="t">
                      <lb:column name="id" type="int"/>
                    </lb:createTable>
                    <lb:sql><![CDATA[
                      select '<changeSet>'
                    ]]></lb:sql>
                    <lb:rollback>drop table t</lb:rollback>
                    <lb:rollback>select 1</lb:rollback>
                  </lb:changeSet>
                  <lb:changeSet id="${two}" author="bob" dbms="h2"><lb:empty/></lb:changeSet>
                </lb:databaseChangeLog>
                """;

        @Test
        void finds_the_first_line_of_a_tag_over_several_lines() {
            assertThat(locate("a.XML", TEXT))
                    .containsExactly(
                            spot(List.of(), "1", "ann", 5, 20, 18, List.of(12, 15), "createTable", "sql"),
                            spot(List.of(), "${two}", "bob", 21, 21, 0, List.of(21), "empty"));
        }

        @Test
        void counts_windows_lines_once() {
            assertThat(locate("a.xml", TEXT.replace("\n", "\r\n"))).isEqualTo(locate("a.xml", TEXT));
        }

        @Test
        void resolves_nothing_external() {
            String text = """
                    <!DOCTYPE databaseChangeLog SYSTEM "http://localhost:1/missing.dtd" [
                      <!ENTITY own "x">
                      <!ENTITY theirs SYSTEM "file:///nowhere/at/all">
                    ]>
                    <databaseChangeLog>
                      <changeSet id="1" author="&own;"><sql>&own; &theirs;</sql></changeSet>
                    </databaseChangeLog>
                    """;

            assertThat(locate("a.xml", text)).containsExactly(spot(List.of(), "1", "x", 6, 6, 0, List.of(6), "sql"));
        }

        @Test
        void gives_what_stands_before_an_error() {
            String text = """
                    <databaseChangeLog>
                      <changeSet id="1" author="a"><empty/></changeSet>
                      <changeSet id="2" author="a"><oops></changeSet>
                    """;

            assertThat(locate("a.xml", text)).extracting(Spot::id).containsExactly("1");
            assertThat(locate("a.xml", "not xml")).isEmpty();
        }

        @Test
        void is_not_drowned_in_entities() {
            String bomb = """
                    <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">
                    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
                    <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
                    ]><d>&g;</d>
                    """;

            assertThat(locate("a.xml", bomb)).isEmpty();
        }
    }

    @Nested
    class Yaml {

        private static final String TEXT = """
                # - changeSet: none
                databaseChangeLog:
                  - property: {name: a, value: b}
                  - changeSet:
                      author: ann
                      id: 1
                      changes:
                        - createTable: &table
                            tableName: t
                        - sql: select 1
                          empty: {}

                      rollback:
                        - dropTable: {tableName: t}

                  # the next one
                  - changeSet: {id: 2, author: bob, changes: [{createTable: *table}]}
                  - include: {file: other.yaml}
                  - changeSet:
                      id: three
                      author: cem
                      dbms: h2
                      createTable: {tableName: u}
                """;

        @Test
        void finds_keys_in_blocks_and_flows() {
            assertThat(locate("a.yml", TEXT))
                    .containsExactly(
                            spot(
                                    List.of("dropTable"),
                                    "1",
                                    "ann",
                                    4,
                                    14,
                                    13,
                                    List.of(8, 10, 11),
                                    "createTable",
                                    "sql",
                                    "empty"),
                            spot(List.of(), "2", "bob", 17, 17, 0, List.of(17), "createTable"),
                            spot(List.of(), "three", "cem", 19, 23, 0, List.of(23), "createTable"));
        }

        @Test
        void counts_windows_lines_once() {
            assertThat(locate("a.yaml", TEXT.replace("\n", "\r\n"))).isEqualTo(locate("a.yaml", TEXT));
        }

        @Test
        void reads_json() {
            String text = """
                    {"databaseChangeLog": [
                      {"changeSet": {
                        "id": "1", "author": "ann",
                        "changes": [
                          {"dropTable": {"tableName": "t"}},
                          {"rollback": ""}
                        ]
                      }
                      }
                    ]}
                    """;

            assertThat(locate("a.json", text))
                    .containsExactly(spot(List.of(), "1", "ann", 2, 8, 6, List.of(5), "dropTable"));
        }

        @Test
        void gives_nothing_where_it_is_no_changelog() {
            assertThat(locate("a.yaml", "a: [")).isEmpty();
            assertThat(locate("a.yaml", "just text")).isEmpty();
            assertThat(locate("a.yaml", "")).isEmpty();
            assertThat(locate("a.json", "{\"databaseChangeLog\": [1, {\"changeSet\": 2}]}"))
                    .containsExactly(spot(List.of(), "", "", 1, 1, 0, List.of()));
        }
    }

    @Nested
    class Sql {

        private static final String TEXT = """
                -- liquibase formatted sql
                --property name:t value:u
                --changeset ann:1 runOnChange:true
                --comment: first
                --preconditions onFail:HALT
                --precondition-sql-check expectedResult:0 select count(*) from x
                -- plain comment
                /* over
                   lines */ create table a (
                  n int -- it's a number
                );
                create table b (n int);
                --rollback drop table b;
                --rollback drop table a;

                \t-- changeset "bob b":"two 2" dbms:h2
                insert into a values (1);
                /* liquibase rollback
                delete from a
                where n = 1;
                */
                --ignoreLines:start
                --changeset nobody:0
                --ignoreLines:end
                --ignoreLines:1
                --changeset nobody:0
                --ChangeSet ann:${three}
                --rollback
                select '--rollback of this';
                """;

        @Test
        void sorts_lines_as_liquibase_does() {
            assertThat(locate("a.sql", TEXT))
                    .containsExactly(
                            spot(List.of(), "1", "ann", 3, 14, 13, List.of(9), "sql"),
                            spot(List.of(), "two 2", "bob b", 16, 26, 18, List.of(17), "sql"),
                            spot(List.of(), "${three}", "ann", 27, 29, 0, List.of(29), "sql"));
        }

        @Test
        void counts_windows_lines_once_and_skips_a_byte_order_mark() {
            assertThat(locate("a.sql", "\uFEFF" + TEXT.replace("\n", "\r\n"))).isEqualTo(locate("a.sql", TEXT));
        }

        @Test
        void takes_a_file_without_a_header_as_one_changeset() {
            assertThat(locate("a.sql", "\nselect 1;\n--changeset a:1\n"))
                    .containsExactly(spot(List.of(), "raw", "includeAll", 1, 4, 0, List.of(1), "sql"));
        }

        @Test
        void finds_statements_by_their_text() {
            List<Spot> spots = locate("a.sql", TEXT);

            assertThat(Locator.lineOf(spots.get(0), TEXT, "create table a (\n n int\n)"))
                    .isEqualTo(9);
            assertThat(Locator.lineOf(spots.get(0), TEXT, "create table b (n int)"))
                    .isEqualTo(12);
            assertThat(Locator.lineOf(spots.get(0), TEXT, "drop table a")).isEqualTo(14);
            assertThat(Locator.lineOf(spots.get(1), TEXT, "delete from awhere n = 1"))
                    .isEqualTo(19);
            assertThat(Locator.lineOf(spots.get(2), TEXT, "select '--rollback of this'"))
                    .isEqualTo(29);
        }

        @Test
        void falls_back_to_the_beginning_and_then_to_the_first_statement() {
            String text = """
                    --liquibase formatted sql
                    --changeset a:1
                    select 1;
                    insert into some_table (first_column) values ('${value}');
                    """;
            Spot spot = locate("a.sql", text).get(0);

            assertThat(Locator.lineOf(spot, text, "insert into some_table (first_column) values ('replaced')"))
                    .isEqualTo(4);
            assertThat(Locator.lineOf(spot, text, "drop table gone")).isEqualTo(3);
            assertThat(Locator.lineOf(Spot.UNKNOWN, text, "drop table gone")).isZero();
        }
    }
}
