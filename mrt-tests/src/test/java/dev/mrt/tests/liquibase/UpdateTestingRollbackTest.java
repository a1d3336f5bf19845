package dev.mrt.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.core.Mrt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/liquibase.md: changesets that Liquibase's own test of rollbacks lets pass, on tables with rows. */
class UpdateTestingRollbackTest {

    private static final String BEGIN = "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
            + "http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd\">\n"
            + "<changeSet id=\"base\" author=\"mrt\"><sql>create table pupil (id int primary key, name varchar(40),"
            + " house varchar(20) default 'oak')</sql><sql>create view pupils as select id from pupil</sql>"
            + "<sql>create table pet (id int primary key, name varchar(40))</sql>"
            + "<rollback>drop table pet; drop view pupils; drop table pupil</rollback></changeSet>\n";
    private static final String END = "</databaseChangeLog>\n";

    private enum Pending {
        NOT_NULL_WITH_DEFAULT(
                FindingKind.VALUES_CHANGED,
                "<addNotNullConstraint tableName=\"pupil\" columnName=\"name\" columnDataType=\"varchar(40)\""
                        + " defaultNullValue=\"nobody\"/>"),
        VIEW_REPLACED(
                FindingKind.SCHEMA_NOT_RESTORED,
                "<createView viewName=\"pupils\" replaceIfExists=\"true\">select id, name from pupil</createView>"),
        TABLE_IF_NOT_EXISTS(
                FindingKind.SCHEMA_NOT_RESTORED,
                "<createTable tableName=\"pet\" ifNotExists=\"true\"><column name=\"id\" type=\"int\"/></createTable>"),
        MARKED_AS_RUN(
                FindingKind.SCHEMA_NOT_RESTORED,
                "<preConditions onFail=\"MARK_RAN\"><not><viewExists viewName=\"pupils\"/></not></preConditions>"
                        + "<createView viewName=\"pupils\">select id from pupil</createView>"),
        LOADED_OVER_A_ROW(
                FindingKind.ROWS_LOST,
                "<loadUpdateData tableName=\"pet\" primaryKey=\"id\" file=\"pets.csv\">"
                        + "<column name=\"id\" type=\"numeric\"/><column name=\"name\" type=\"string\"/></loadUpdateData>"),
        DEFAULT_REPLACED(
                FindingKind.SCHEMA_NOT_RESTORED,
                "<addDefaultValue tableName=\"pupil\" columnName=\"house\" defaultValue=\"elm\"/>"),
        COLUMN_DROPPED(
                FindingKind.VALUES_CHANGED,
                "<dropColumn tableName=\"pupil\" columnName=\"house\"/><rollback><addColumn tableName=\"pupil\">"
                        + "<column name=\"house\" type=\"varchar(20)\" defaultValue=\"oak\"/></addColumn></rollback>"),
        UPDATED_FOR_GOOD(
                FindingKind.VALUES_CHANGED,
                "<update tableName=\"pupil\"><column name=\"name\" value=\"nobody\"/></update><rollback/>"),
        ALL_ROWS_DELETED(
                FindingKind.ROWS_LOST,
                "<insert tableName=\"pupil\"><column name=\"id\" valueNumeric=\"4711\"/></insert>"
                        + "<rollback><delete tableName=\"pupil\"/></rollback>"),
        NULL_ALLOWED(
                FindingKind.ROLLBACK_FAILED_AFTER_WRITES,
                "<dropNotNullConstraint tableName=\"pupil\" columnName=\"name\" columnDataType=\"varchar(40)\"/>");

        private final FindingKind kind;
        private final String changes;

        Pending(FindingKind kind, String changes) {
            this.kind = kind;
            this.changes = changes;
        }

        /** A NULL that is not allowed any more is only news where NULL was forbidden. */
        private String before() {
            return this == NULL_ALLOWED
                    ? "<changeSet id=\"strict\" author=\"mrt\"><sql>alter table pupil alter column name set not null</sql>"
                            + "<rollback>alter table pupil alter column name set null</rollback></changeSet>\n"
                    : "";
        }

        private String changelog() {
            return BEGIN + before() + "<changeSet id=\"pending\" author=\"mrt\">" + changes + "</changeSet>\n" + END;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void liquibase_lets_pass_what_mrt_finds(Pending pending) throws Exception {
        Files.writeString(folder.resolve("base.xml"), BEGIN + pending.before() + END);
        Path changelog = Files.writeString(folder.resolve("all.xml"), pending.changelog());
        Files.writeString(folder.resolve("pets.csv"), "id,name\n7,Rex\n");
        letLiquibaseTest();
        assertThat(verified(changelog).findings()).extracting(Finding::kind).contains(pending.kind);
    }

    private void letLiquibaseTest() throws Exception {
        Map<String, Object> quiet = new HashMap<>();
        quiet.put(Scope.Attr.ui.name(), new LoggerUIService());
        quiet.put(Scope.Attr.logService.name(), new NoOpLogService());
        quiet.put("liquibase.analytics.enabled", false);
        Scope.ScopedRunner testing = this::updateTestingRollback;
        Scope.child(quiet, testing);
    }

    /** Throws where a rollback raises an error. */
    private void updateTestingRollback() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            update(connection, "base.xml");
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into pupil values (1, 'Ann', 'ash'), (2, 'Bob', 'fir')");
                statement.execute("insert into pet values (7, 'Tom')");
            }
            connection.commit();
            liquibase(connection, "all.xml").updateTestingRollback(new Contexts(), new LabelExpression());
        }
    }

    private void update(Connection connection, String changelog) throws Exception {
        liquibase(connection, changelog).update(new Contexts(), new LabelExpression());
    }

    private Liquibase liquibase(Connection connection, String changelog) throws Exception {
        // Both are one changelog to the history, as a release would be.
        Files.copy(folder.resolve(changelog), folder.resolve("changelog.xml"), StandardCopyOption.REPLACE_EXISTING);
        Liquibase liquibase =
                new Liquibase("changelog.xml", new DirectoryResourceAccessor(folder), new JdbcConnection(connection));
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        return liquibase;
    }

    private static RevisionResult verified(Path changelog) throws IOException {
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(changelog.toString())
                .database("h2")
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            List<RevisionResult> results = mrt.checkAll().results();
            return results.get(results.size() - 1);
        }
    }
}
