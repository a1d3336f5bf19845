package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Chain;
import dev.mrt.tests.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs that cannot be verified end the command line with 2 and one line, and leave nothing behind. */
class BadChangelogsTest {

    static final String ROOT = "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>";

    private static final String HUT =
            "--liquibase formatted sql\n--changeset ann:1\ncreate table hut (id int primary key);\n--rollback drop table hut;\n";

    private static final String HISTORY =
            "create table DATABASECHANGELOG (ID varchar(255) not null, AUTHOR varchar(255)"
                    + " not null, FILENAME varchar(255) not null, DATEEXECUTED timestamp not null, ORDEREXECUTED int not null,"
                    + " EXECTYPE varchar(10) not null, MD5SUM varchar(35), DESCRIPTION varchar(255), COMMENTS varchar(255), TAG"
                    + " varchar(255), LIQUIBASE varchar(20), CONTEXTS varchar(255), LABELS varchar(255), DEPLOYMENT_ID varchar(10));"
                    + "create table hut (id int primary key);"
                    + "insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM) values"
                    + " ('1', 'ann', 'c.sql', current_timestamp, 1, 'EXECUTED', '9:00000000000000000000000000000000');";

    @TempDir
    Path temp;

    @Test
    void a_changelog_that_is_not_well_formed() throws Exception {
        write("c.xml", "<databaseChangeLog>\n<changeSet>\n</databaseChangeLog>");

        assertRefused(verify("c.xml"), "c.xml:3");
    }

    @Test
    void a_change_type_that_does_not_exist() throws Exception {
        write(
                "c.yaml",
                "databaseChangeLog:\n- changeSet:\n    id: 1\n    author: ann\n    changes:\n    - creatTable: {tableName: x}\n");

        assertRefused(verify("c.yaml"), "c.yaml:6", "creatTable");
    }

    @Test
    void a_custom_class_that_cannot_be_loaded() throws Exception {
        write(
                "c.xml",
                ROOT
                        + "\n<changeSet id='1' author='ann'>\n<customChange class='org.example.Gone'/></changeSet></databaseChangeLog>");

        assertRefused(verify("c.xml"), "c.xml:3", "org.example.Gone", "class path");
    }

    @Test
    void a_changelog_that_is_not_there() throws Exception {
        assertRefused(verify("gone.xml"), "gone.xml");
    }

    @Test
    void a_folder_instead_of_a_changelog() throws Exception {
        assertRefused(verify("--engine", "liquibase", "."), "folder");
    }

    @Test
    void a_setting_that_is_misspelt() throws Exception {
        write("c.sql", HUT);

        assertRefused(verify("c.sql", "--liquibase.contxts=a"), "liquibase.contxts");
    }

    @Test
    void an_expression_of_contexts_that_cannot_be_understood() throws Exception {
        write("c.sql", HUT);

        assertRefused(verify("c.sql", "--liquibase.contexts=a and (b"), "a and (b");
    }

    @Test
    void a_precondition_of_the_changelog_that_does_not_hold() throws Exception {
        write(
                "c.xml",
                ROOT
                        + "<preConditions><dbms type='oracle'/></preConditions>\n<include file='h.sql'/></databaseChangeLog>");
        write("h.sql", HUT);

        assertRefused(verify("c.xml"), "c.xml", "expected oracle");
    }

    @Test
    void a_precondition_of_a_changeset_that_halts() throws Exception {
        write(
                "c.sql",
                HUT
                        + "--changeset ann:2\n--preconditions onFail:HALT\n--precondition-sql-check expectedResult:7 select 1\n"
                        + "alter table hut add beds int;\n--rollback alter table hut drop column beds;\n");

        assertRefused(verify("c.sql"), "c.sql:5", "precondition does not hold", "sqlCheck");
    }

    @Test
    void a_changeset_that_was_changed_after_it_ran() throws Exception {
        write("c.sql", HUT);
        write("history.sql", HISTORY);

        assertRefused(
                verify("c.sql", "--init", "history.sql"),
                "c.sql:2",
                "9:00000000000000000000000000000000",
                "validCheckSum");
    }

    @Test
    void a_checksum_that_its_author_accepts() throws Exception {
        write(
                "c.sql",
                HUT.replace("create table", "--validCheckSum: 9:00000000000000000000000000000000\ncreate table")
                        + "--changeset ann:2\nalter table hut add beds int;\n--rollback alter table hut drop column beds;\n");
        write("history.sql", HISTORY);

        Cli run = verify("c.sql", "--init", "history.sql", "--from", "c.sql::2::ann");

        assertThat(run.exitCode()).as(run.toString()).isZero();
    }

    @Test
    void a_lock_that_another_liquibase_holds() throws Exception {
        write("c.sql", HUT);
        write(
                "lock.sql",
                "create table DATABASECHANGELOGLOCK (ID int primary key, LOCKED boolean not null, LOCKGRANTED timestamp,"
                        + " LOCKEDBY varchar(255)); insert into DATABASECHANGELOGLOCK values (1, true, current_timestamp,"
                        + " 'build-7');");

        assertRefused(verify("c.sql", "--init", "lock.sql"), "DATABASECHANGELOGLOCK", "build-7", "release");
    }

    private Cli verify(String... arguments) throws IOException, InterruptedException {
        List<String> all = Stream.concat(Stream.of("verify", "--database", "h2"), Stream.of(arguments))
                .toList();
        return Cli.run(temp, all.toArray(String[]::new));
    }

    private void write(String name, String text) {
        Chain.in(temp, ".").with(name, text);
    }

    private void assertRefused(Cli run, String... parts) throws IOException {
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(parts)
                .startsWith("mrt: ")
                .hasLineCount(1)
                .doesNotContain("\tat ", "Exception", "liquibase.exception");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".csv"));
        }
    }
}
