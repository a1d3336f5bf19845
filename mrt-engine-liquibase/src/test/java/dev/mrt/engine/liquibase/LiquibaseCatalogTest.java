package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquibaseCatalogTest {

    @TempDir
    Path folder;

    private Changelog changelog() {
        return new Changelog(folder);
    }

    private static List<String> inventory(Changelog changelog) {
        return changelog.catalog().inventory().stream()
                .map(finding -> finding.location() + " " + finding.message())
                .toList();
    }

    private List<String> inventoryOfSql(String lines) {
        return inventory(changelog().file("a.sql", "--liquibase formatted sql\n--changeset a:1\n" + lines));
    }

    @Test
    void a_chain_is_all_of_its_changesets() {
        LiquibaseCatalog catalog = changelog().xml("a.xml", """
                        <changeSet id="1" author="a"><createTable tableName="t"><column name="n" type="int"/></createTable></changeSet>
                        <changeSet id="2" author="a" dbms="mysql"><empty/></changeSet>
                        """).catalog();

        assertThat(catalog.migrations())
                .extracting(migration -> migration.id().value())
                .containsExactly("a.xml::1::a", "a.xml::2::a");
        assertThat(catalog.inventory()).isEmpty();
    }

    @Test
    void the_files_of_a_chain_can_be_shown_and_edited() {
        String text = "--liquibase formatted sql\n--changeset a:1\ncreate table t (n int);\n";
        LiquibaseCatalog catalog = changelog().file("db/a.sql", text).catalog();
        SourceLocation location = catalog.migrations().get(0).location();

        assertThat(catalog.text(location)).contains(text);
        assertThat(catalog.path(location)).contains(folder.resolve("db/a.sql"));
        assertThat(catalog.text(SourceLocation.of("db/b.sql"))).isEmpty();
        assertThat(catalog.path(SourceLocation.of("db/b.sql"))).isEmpty();
    }

    @Test
    void each_statement_of_an_sql_file_is_on_its_line() {
        Migration only = changelog().file("a.sql", """
                        --liquibase formatted sql

                        --changeset a:1
                        --comment what it does
                        create table t (
                          n int
                        );
                        -- between
                          create table u (n int);
                        --rollback drop table u;
                        --rollback -- both of them
                        --rollback drop
                        --rollback   table t;
                        """).catalog().migrations().get(0);

        assertThat(lines(only.up())).containsEntry("create table t (", 5).containsEntry("create table u (n int);", 9);
        assertThat(only.up().isVerbatim()).isTrue();
        assertThat(lines(only.rollback().scriptOr(only.location())))
                .containsEntry("drop table u;", 10)
                .containsEntry("drop", 12)
                .containsEntry("table t;", 13);
    }

    @Test
    void each_statement_between_delimiters_of_their_own_is_on_its_line() {
        Migration only = changelog().file("a.sql", """
                        --liquibase formatted sql
                        --changeset a:1 endDelimiter:/ rollbackEndDelimiter:/
                        create table t (n int)
                        /
                        create table u (n int)
                        /
                        --rollback drop table u
                        --rollback /
                        --rollback drop
                        --rollback   table t
                        --rollback /
                        """).catalog().migrations().get(0);

        assertThat(lines(only.up()))
                .containsEntry("create table t (n int);", 3)
                .containsEntry("create table u (n int);", 5);
        assertThat(lines(only.rollback().scriptOr(only.location())))
                .containsEntry("drop table u;", 7)
                .containsEntry("drop", 9);
    }

    @Test
    void each_statement_of_an_element_is_on_its_line() {
        Migration only = changelog().xml("a.xml", """
                        <changeSet id="1" author="a">
                          <createTable tableName="t">
                            <column name="n" type="int"/>
                          </createTable>
                          <createTable tableName="u"><column name="n" type="int"/></createTable>
                          <sql>insert into u values (1)</sql>
                          <rollback>
                            <dropTable tableName="u"/>
                            <dropTable tableName="t"/>
                          </rollback>
                        </changeSet>
                        """).catalog().migrations().get(0);

        assertThat(lines(only.up()))
                .containsEntry("CREATE TABLE t (n INTEGER);", 3)
                .containsEntry("CREATE TABLE u (n INTEGER);", 6)
                .containsEntry("insert into u values (1);", 7);
        assertThat(only.up().isVerbatim()).isFalse();
        assertThat(lines(only.rollback().scriptOr(only.location())))
                .containsOnly(entry("DROP TABLE u;", 8), entry("DROP TABLE t;", 8));
    }

    private static Map<String, Integer> lines(Script script) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : script.text().lines().toList()) {
            lines.put(line.strip(), script.at(++number).line());
        }
        return lines;
    }

    @Nested
    class Inventory {

        @Test
        void a_rollback_block_loses_its_line_breaks() {
            assertThat(inventoryOfSql("""
                                    insert into t values (3);
                                    /* liquibase rollback
                                    delete from t
                                    where n = 3;
                                    */
                                    """))
                    .containsExactly(
                            "a.sql:5 Liquibase reads the lines of a block rollback without their line breaks, so that this"
                                    + " line and the next become \"delete from twhere n = 3;\". Use \"--rollback\" lines.");
        }

        @Test
        void a_comment_in_a_rollback_block_swallows_the_rest() {
            assertThat(inventoryOfSql("""
                                    insert into t values (3);
                                    /* liquibase rollback
                                    -- all of it
                                    delete from t;
                                    */
                                    """))
                    .singleElement()
                    .asString()
                    .startsWith("a.sql:5 Liquibase reads the lines of a block rollback without their line breaks")
                    .contains("\"-- all of itdelete from t;\"");
        }

        @Test
        void a_rollback_block_whose_line_breaks_do_not_matter_is_fine() {
            assertThat(inventoryOfSql("""
                                    insert into t values (3);
                                    /* liquibase rollback
                                    delete from t
                                      where n = 3;
                                    delete from u;
                                    */
                                    """)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"--rollback", "-- rollback:drop table t", "'--rollback;'"})
        void a_rollback_that_is_a_comment(String line) {
            assertThat(inventoryOfSql("create table t (n int);\n" + line.strip() + "\n"))
                    .singleElement()
                    .asString()
                    .startsWith("a.sql:4 \"" + line.strip() + "\" is a comment to Liquibase, not a rollback.");
        }

        @Test
        void a_rollback_of_blanks() {
            assertThat(inventoryOfSql("create table t (n int);\n--rollback   \n"))
                    .singleElement()
                    .asString()
                    .startsWith("a.sql:4 \"--rollback\" is a comment to Liquibase");
            assertThat(inventoryOfSql(
                            "create table t (n int);\n--rollback drop\n--rollback \n--rollback\n--rollback table t\n"))
                    .isEmpty();
        }

        @Test
        void a_rollback_block_on_one_line() {
            assertThat(inventoryOfSql("create table t (n int);\n/* liquibase rollback drop table t; */\n"))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "a.sql:4 A block rollback starts with a line that holds \"/* liquibase rollback\" alone;");
        }

        @Test
        void what_reads_well_is_fine() {
            assertThat(inventoryOfSql("""
                                    -- rollbacks are below
                                    create table t (n int);
                                    --rollback drop table t;
                                    --rollback empty
                                    """)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"a.xml", "a.yaml", "a.json"})
        void an_unknown_change(String file) {
            String text = switch (file) {
                case "a.xml" -> """
                            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                            <changeSet id="1" author="a"><empty/>
                              <dropTabel tableName="t"/>
                            </changeSet></databaseChangeLog>
                            """;
                case "a.yaml" -> """
                            databaseChangeLog:
                              - changeSet: {id: 1, author: a, changes: [
                                  {dropTabel: {tableName: t}}, {empty: {}}]}
                            """;
                default -> """
                            {"databaseChangeLog": [
                              {"changeSet": {"id": "1", "author": "a", "changes": [{"empty": {}},
                                {"dropTabel": {"tableName": "t"}}]}}]}
                            """;
            };

            assertThat(inventory(changelog().file(file, text)))
                    .singleElement()
                    .asString()
                    .startsWith(file + ":3 Liquibase ")
                    .contains(" does not know the change dropTabel, so it was not checked.");
        }

        @ParameterizedTest
        @CsvSource({"a.xml", "a.yaml"})
        void an_unknown_change_in_a_rollback_is_no_empty_rollback(String file) {
            Changelog changelog = changelog().file(file, file.endsWith("xml") ? """
                                    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                                    <changeSet id="1" author="a"><empty/>
                                      <rollback><dropTabel tableName="t"/></rollback>
                                    </changeSet></databaseChangeLog>
                                    """ : """
                                    databaseChangeLog:
                                      - changeSet: {id: 1, author: a, changes: [{empty: {}}],
                                          rollback: [{dropTabel: {tableName: t}}]}
                                    """);

            assertThat(changelog.step("1").migration().rollback().code()).isEqualTo("scripted");
            assertThat(inventory(changelog))
                    .singleElement()
                    .asString()
                    .startsWith(file + ":3 Liquibase ")
                    .contains(" does not know the change dropTabel, so it was not checked.");
        }

        @Test
        void an_undefined_property() {
            assertThat(inventory(changelog().xml("a.xml", """
                                            <property name="known" value="k"/>
                                            <changeSet id="1" author="a">
                                              <sql>create table ${known} (n int)</sql>
                                              <sql>create table ${unknown} (n int)</sql>
                                              <sql>select '${:meant}'</sql>
                                              <rollback>drop table ${unknown}; drop table ${other}</rollback>
                                            </changeSet>
                                            """)))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("a.xml:5 The property unknown is not defined"),
                            second -> assertThat(second).startsWith("a.xml:7 The property other is not defined"));
        }

        @Test
        void an_undefined_property_of_a_type_as_it_is_written() {
            assertThat(inventory(changelog().xml("a.xml", """
                                            <changeSet id="1" author="a">
                                              <createTable tableName="t">
                                                <column name="n" type="${wholeNumber}"/>
                                              </createTable>
                                            </changeSet>
                                            """)))
                    .singleElement()
                    .asString()
                    .startsWith("a.xml:4 The property wholeNumber is not defined");
        }

        @Test
        void a_file_of_plain_sql() {
            Changelog changelog = changelog()
                    .xml("a.xml", "<includeAll path=\"sql\"/>\n")
                    .file("sql/one.sql", "create table t (n int);\n")
                    .file("sql/two.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;\n--rollback empty\n");

            assertThat(inventory(changelog))
                    .singleElement()
                    .asString()
                    .startsWith("sql/one.sql:1 sql/one.sql has no \"--liquibase formatted sql\" header");
            assertThat(changelog.step("raw").migration().up().text()).isEqualTo("create table t (n int);\n");
            assertThat(changelog.step("raw").migration().rollback().description())
                    .startsWith("Liquibase has no inverse of sql (sql/one.sql:1); make it a formatted changelog");
        }

        @Test
        void says_nothing_of_what_the_run_leaves_out() {
            assertThat(inventory(changelog()
                            .xml(
                                    "a.xml",
                                    "<changeSet id=\"1\" author=\"a\" context=\"test\"><sqlFile path=\"${gone}\"/></changeSet>\n")
                            .contexts("prod")))
                    .isEmpty();
        }
    }

    @Nested
    class Hint {

        private String hint(String changeSets) {
            return changelog().xml("a.xml", changeSets).catalog().dialectHint();
        }

        @Test
        void comes_from_changesets_that_agree() {
            assertThat(hint("""
                                    <changeSet id="1" author="a"><empty/></changeSet>
                                    <changeSet id="2" author="a" dbms="postgresql"><empty/></changeSet>
                                    <changeSet id="3" author="a" dbms="!h2"><empty/></changeSet>
                                    """)).isEqualTo("postgres: a.xml:3 is for postgresql only");
        }

        @Test
        void takes_mysql_and_mariadb_for_one() {
            assertThat(hint("<changeSet id=\"1\" author=\"a\" dbms=\"mysql,mariadb\"><empty/></changeSet>\n"))
                    .isEqualTo("mariadb: a.xml:2 is for mariadb and mysql only");
        }

        @Test
        void is_missing_where_changesets_differ() {
            assertThat(hint("""
                                    <changeSet id="1" author="a" dbms="postgresql"><empty/></changeSet>
                                    <changeSet id="2" author="a" dbms="h2"><empty/></changeSet>
                                    """)).isEmpty();
            assertThat(hint("<changeSet id=\"1\" author=\"a\" dbms=\"oracle\"><empty/></changeSet>\n"))
                    .isEmpty();
            assertThat(hint("<changeSet id=\"1\" author=\"a\"><empty/></changeSet>\n"))
                    .isEmpty();
        }

        @Test
        void comes_from_a_precondition_of_the_changelog() {
            assertThat(hint("""
                                    <preConditions><dbms type="postgresql"/></preConditions>
                                    <changeSet id="1" author="a" dbms="h2"><empty/></changeSet>
                                    """)).isEqualTo("postgres: a.xml is for postgresql only");
            assertThat(hint("""
                                    <preConditions><or><dbms type="h2"/><dbms type="oracle"/></or></preConditions>
                                    <changeSet id="1" author="a"><empty/></changeSet>
                                    """)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "jdbc:postgresql://host/db, postgres: liquibase.url is for postgresql",
            "jdbc:tc:postgresql:15:///db, postgres: liquibase.url is for postgresql",
            "jdbc:mysql://host/db, mariadb: liquibase.url is for mysql",
            "jdbc:h2:mem:x, h2: liquibase.url is for h2",
            "offline:sqlite?version=3, sqlite: liquibase.url is for sqlite",
            "jdbc:oracle:thin:@x, ''",
        })
        void comes_from_the_url_first(String url, String hint) {
            var catalog = changelog().url(url).xml("a.xml", "<changeSet id=\"1\" author=\"a\"><empty/></changeSet>\n");
            assertThat(catalog.catalog().dialectHint()).isEqualTo(hint);
        }
    }
}
