package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollbacksTest {

    @TempDir
    Path folder;

    private Rollback xml(String changeSets) {
        return withoutLines(new Changelog(folder)
                .xml("a.xml", changeSets)
                .step("1")
                .migration()
                .rollback());
    }

    private Rollback yaml(String changes) {
        return withoutLines(new Changelog(folder)
                .file("a.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: 1
                              author: a
                        """ + changes.indent(6))
                .step("1")
                .migration()
                .rollback());
    }

    private Rollback sql(String lines) {
        return withoutLines(new Changelog(folder)
                .file("a.sql", "--liquibase formatted sql\n--changeset a:1\n" + lines)
                .step("1")
                .migration()
                .rollback());
    }

    /** Where each line of the text comes from is the matter of {@link LiquibaseCatalogTest}. */
    private static Rollback withoutLines(Rollback rollback) {
        Script read = rollback.scriptOr(SourceLocation.of("none"));
        Script script = new Script(read.location(), read.text());
        return switch (rollback.code()) {
            case "scripted" -> new Rollback.Scripted(script);
            case "generated" -> new Rollback.Generated(script);
            case "referenced" -> new Rollback.Referenced(script, ((Rollback.Referenced) rollback).migration());
            default -> rollback;
        };
    }

    private static Script script(String file, int line, String text) {
        return new Script(new SourceLocation(file, line), text);
    }

    @Nested
    class Scripted {

        @Test
        void from_xml_text_and_changes() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <sql>create table t (n int)</sql>
                                      <rollback>
                                        delete from t; drop table t
                                      </rollback>
                                      <rollback><dropTable tableName="u"/></rollback>
                                    </changeSet>
                                    """))
                    .isEqualTo(new Rollback.Scripted(
                            script("a.xml", 4, "delete from t;\ndrop table t;\nDROP TABLE u;\n")));
        }

        @Test
        void from_yaml() {
            assertThat(yaml("""
                                    changes:
                                      - sql: create table t (n int)
                                    rollback:
                                      - dropTable:
                                          tableName: t
                                    """)).isEqualTo(new Rollback.Scripted(script("a.yaml", 7, "DROP TABLE t;\n")));
        }

        @Test
        void from_json() {
            Rollback rollback = withoutLines(new Changelog(folder)
                    .file("a.json", """
                            {"databaseChangeLog": [{"changeSet": {"id": "1", "author": "a",
                              "changes": [{"sql": {"sql": "create table t (n int)"}}],
                              "rollback": [{"sql": {"sql": "drop table t"}}]
                            }}]}
                            """)
                    .step("1")
                    .migration()
                    .rollback());

            assertThat(rollback).isEqualTo(new Rollback.Scripted(script("a.json", 3, "drop table t;\n")));
        }

        @Test
        void from_lines_and_blocks_of_sql() {
            assertThat(sql("create table t (n int);\n--rollback drop\n--rollback table t;\n"))
                    .isEqualTo(new Rollback.Scripted(script("a.sql", 4, "drop\ntable t;\n")));
            assertThat(sql("create table t (n int);\n/* liquibase rollback\ndrop table t;\n*/\n"))
                    .isEqualTo(new Rollback.Scripted(script("a.sql", 4, "drop table t;\n")));
        }

        @Test
        void with_the_modifications_that_are_for_rollbacks_alone() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <createTable tableName="t"><column name="n" type="int"/></createTable>
                                      <rollback>drop table t</rollback>
                                      <modifySql><append value=" /* up */"/></modifySql>
                                      <modifySql applyToRollback="true"><append value=" /* both */"/></modifySql>
                                      <modifySql dbms="mysql" applyToRollback="true"><append value=" /* mysql */"/></modifySql>
                                    </changeSet>
                                    """)).isEqualTo(new Rollback.Scripted(script("a.xml", 4, "drop table t /* both */;\n")));
        }

        @Test
        void even_if_it_does_nothing_that_counts() {
            assertThat(sql("insert into t values (1);\n--rollback select 1;\n"))
                    .isEqualTo(new Rollback.Scripted(script("a.sql", 4, "select 1;\n")));
        }
    }

    @Nested
    class Generated {

        @Test
        void takes_back_the_last_change_first() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <createTable tableName="t"><column name="n" type="int"/></createTable>
                                      <createIndex tableName="t" indexName="i"><column name="n"/></createIndex>
                                    </changeSet>
                                    """))
                    .isEqualTo(new Rollback.Generated(script("a.xml", 3, "DROP INDEX i;\nDROP TABLE t;\n")));
        }

        @Test
        void knows_the_rows_of_load_update_data() {
            Rollback rollback = withoutLines(new Changelog(folder)
                    .xml("a.xml", """
                            <changeSet id="1" author="a">
                              <loadUpdateData file="t.csv" tableName="t" primaryKey="id"/>
                            </changeSet>
                            """)
                    .file("t.csv", "id,name\n7,x\n")
                    .step("1")
                    .migration()
                    .rollback());

            assertThat(rollback).isInstanceOf(Rollback.Generated.class);
            assertThat(rollback.scriptOr(SourceLocation.of("")).text())
                    .startsWith("DELETE FROM t")
                    .contains("7");
        }

        @Test
        void is_nothing_for_a_tag() {
            assertThat(xml("<changeSet id=\"1\" author=\"a\"><tagDatabase tag=\"v1\"/></changeSet>\n"))
                    .isEqualTo(new Rollback.Generated(script("a.xml", 2, "")));
        }

        @Test
        void of_a_file_that_is_missing_is_an_error() {
            Changelog changelog = new Changelog(folder)
                    .xml(
                            "a.xml",
                            "<changeSet id=\"1\" author=\"a\"><loadUpdateData file=\"gone.csv\" tableName=\"t\""
                                    + " primaryKey=\"id\"/></changeSet>\n");

            assertThatThrownBy(changelog::catalog)
                    .isInstanceOf(MrtException.class)
                    .hasMessageContainingAll("a.xml:2", "gone.csv");
        }
    }

    private Changelog sqlite(String column) {
        return new Changelog(folder)
                .dialect("sqlite")
                .xml(
                        "a.xml",
                        "<changeSet id=\"1\" author=\"a\"><addColumn tableName=\"t\">" + column
                                + "</addColumn></changeSet>\n");
    }

    @Nested
    class Declared {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<rollback/>",
                    "<rollback> </rollback>",
                    "<rollback><!-- none --></rollback>",
                    "<rollback><empty/></rollback>"
                })
        void in_xml(String rollback) {
            assertThat(xml("<changeSet id=\"1\" author=\"a\">\n<sql>delete from t</sql>\n" + rollback
                            + "\n</changeSet>\n"))
                    .isEqualTo(new Rollback.Declared("<rollback/> is empty (a.xml:4)"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"rollback:", "rollback: []", "rollback: empty", "rollback: ''"})
        void in_yaml(String rollback) {
            assertThat(yaml("changes:\n  - sql: delete from t\n" + rollback + "\n"))
                    .isEqualTo(new Rollback.Declared("rollback: is empty (a.yaml:7)"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"--rollback empty", "--rollback not required", "-- Rollback EMPTY"})
        void in_sql(String rollback) {
            assertThat(sql("delete from t;\n" + rollback + "\n"))
                    .isEqualTo(new Rollback.Declared("\"" + rollback + "\" (a.sql:4)"));
        }

        @Test
        void where_it_is_for_another_database() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <sql>delete from t</sql>
                                      <rollback><sql dbms="mysql">insert into t values (1)</sql></rollback>
                                    </changeSet>
                                    """))
                    .isEqualTo(new Rollback.Declared("its rollback is not for postgresql, so nothing runs (a.xml:4)"));
        }

        @Test
        void not_where_sql_stands_beside_the_emptiness() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <sql>create table t (n int)</sql><rollback/>
                                      <rollback>drop table t</rollback>
                                    </changeSet>
                                    """)).isEqualTo(new Rollback.Scripted(script("a.xml", 3, "drop table t;\n")));
        }
    }

    @Nested
    class Referenced {

        @Test
        void runs_the_changes_of_another_changeset() {
            assertThat(xml("""
                                    <changeSet id="0" author="a"><sql>create table t (n int)</sql></changeSet>
                                    <changeSet id="1" author="a">
                                      <dropTable tableName="t"/>
                                      <rollback changeSetId="0" changeSetAuthor="a"/>
                                    </changeSet>
                                    """))
                    .isEqualTo(new Rollback.Referenced(script("a.xml", 5, "create table t (n int);\n"), "a.xml::0::a"));
        }

        @Test
        void in_sql() {
            Rollback rollback = withoutLines(new Changelog(folder)
                    .file("a.sql", """
                            --liquibase formatted sql
                            --changeset a:0
                            create table t (n int);
                            --changeset a:1
                            drop table t;
                            --rollback changesetId:0 changesetAuthor:a
                            """)
                    .step("1")
                    .migration()
                    .rollback());

            assertThat(rollback)
                    .isEqualTo(new Rollback.Referenced(script("a.sql", 6, "create table t (n int);\n"), "a.sql::0::a"));
        }
    }

    @Nested
    class Missing {

        @Test
        void names_the_change_without_an_inverse() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <createTable tableName="t"><column name="n" type="int"/></createTable>
                                      <dropColumn tableName="u" columnName="n"/>
                                      <renameTable oldTableName="v" newTableName="w"/>
                                    </changeSet>
                                    """))
                    .isEqualTo(new Rollback.Missing(
                            "Liquibase has no inverse of dropColumn (a.xml:4); write a <rollback> into the changeset, or an"
                                    + " empty <rollback/> if there is nothing to take back"));
        }

        @Test
        void says_what_the_database_lacks() {
            assertThat(sqlite("<column name=\"n\" type=\"int\" defaultValueNumeric=\"1\"/>")
                            .step("1")
                            .migration()
                            .rollback()
                            .description())
                    .startsWith("Liquibase has no inverse of addColumn, as dropDefaultValue is not supported on sqlite"
                            + " (a.xml:2); write ");
        }

        @Test
        void counts_further_changes() {
            assertThat(yaml("changes:\n  - sql: delete from t\n  - dropTable: {tableName: t}\n"))
                    .isEqualTo(new Rollback.Missing(
                            "Liquibase has no inverse of sql (a.yaml:6) and 1 more; write a rollback: into the changeset,"
                                    + " or an empty one if there is nothing to take back"));
        }

        @Test
        void for_every_sql_file() {
            String reason = "Liquibase has no inverse of sql (a.sql:3); write it on \"--rollback\" lines below the"
                    + " statements, or \"--rollback empty\" if there is nothing to take back";
            assertThat(sql("delete from t;\n")).isEqualTo(new Rollback.Missing(reason));
            assertThat(sql("delete from t;\n--rollback\n")).isEqualTo(new Rollback.Missing(reason));
        }

        @Test
        void for_a_program() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <executeCommand executable="/bin/false"/>
                                    </changeSet>
                                    """))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Rollback.Missing.class))
                    .extracting(Rollback.Missing::why)
                    .asString()
                    .startsWith("Liquibase has no inverse of executeCommand (a.xml:3)");
        }
    }

    @Nested
    class Code {

        @BeforeEach
        void forgetWhatOtherTestsRan() {
            CustomChanges.RAN.clear();
        }

        private Rollback of(String className) {
            return xml("<changeSet id=\"1\" author=\"a\"><customChange class=\"" + className + "\"/></changeSet>\n");
        }

        @Test
        void of_a_class_that_undoes_itself() {
            assertThat(of(CustomChanges.Undoing.class.getName()))
                    .isEqualTo(new Rollback.Code("dev.mrt.engine.liquibase.CustomChanges$Undoing"));
            assertThat(CustomChanges.RAN).isEmpty();
        }

        @Test
        void but_missing_where_the_class_does_not() {
            assertThat(of(CustomChanges.OneWay.class.getName()).description())
                    .startsWith("the class dev.mrt.engine.liquibase.CustomChanges$OneWay has no rollback (a.xml:2);");
            assertThat(CustomChanges.RAN).isEmpty();
        }

        @Test
        void that_cannot_be_looked_at_is_named() {
            LiquibaseCatalog catalog = new Changelog(folder)
                    .xml(
                            "a.xml",
                            "<changeSet id=\"1\" author=\"a\"><customChange class=\"com.acme.Gone\"/></changeSet>\n")
                    .catalog();

            assertThat(catalog.migrations().get(0).rollback()).isEqualTo(new Rollback.Code("com.acme.Gone"));
            assertThat(catalog.inventory()).singleElement().satisfies(finding -> {
                assertThat(finding.location()).hasToString("a.xml:2");
                assertThat(finding.message()).startsWith("The class com.acme.Gone is not on the class path");
            });
        }

        @Test
        void in_a_rollback_of_its_own() {
            assertThat(xml("""
                                    <changeSet id="1" author="a">
                                      <sql>delete from t</sql>
                                      <rollback><customChange class="com.acme.Gone"/></rollback>
                                    </changeSet>
                                    """)).isEqualTo(new Rollback.Code("com.acme.Gone"));
        }
    }
}
