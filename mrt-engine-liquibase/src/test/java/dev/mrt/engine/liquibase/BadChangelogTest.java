package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Liquibase cannot read is told in one sentence with the place, by the catalog or by the engine. */
@Tag("h2")
class BadChangelogTest {

    private static final String TABLE =
            "<createTable tableName='hut'><column name='id' type='int'/></createTable></changeSet>\n";

    @TempDir
    Path folder;

    @Test
    void xml_that_is_not_well_formed_has_its_line() {
        assertRefused(
                "c.xml",
                xml("<changeSet id='1' author='ann'>\n<createTable tableName='x'>\n</changeSet>"),
                "c.xml:4",
                "createTable");
    }

    @Test
    void yaml_that_is_not_well_formed_has_its_line() {
        assertRefused("c.yaml", "databaseChangeLog:\n- changeSet:\n    id: 1\n   author: ann\n", "c.yaml:4");
    }

    @Test
    void json_that_is_not_well_formed_has_its_line() {
        assertRefused("c.json", "{\"databaseChangeLog\": [\n{\"changeSet\": }, ]\n", "c.json:");
    }

    @Test
    void sql_that_is_not_formatted_has_its_line() {
        assertRefused(
                "c.sql", "--liquibase formatted sql\n--changeset 1\nselect 1;\n", "c.sql:2", "--changeset author:id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.xml", "c.yaml", "c.json", "c.sql"})
    void an_empty_file(String name) {
        assertRefused(name, "", name, "empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c.yaml|databaseChangeLog: []",
                "c.json|{\"databaseChangeLog\": []}",
                "c.sql|--liquibase formatted sql"
            })
    void a_changelog_without_changesets(String name, String text) {
        assertRefused(name, text, "no changeset", name);
    }

    @Test
    void a_changelog_in_xml_without_changesets() {
        assertRefused("c.xml", xml(""), "no changeset", "c.xml");
    }

    @Test
    void a_changelog_of_another_format_than_its_name_says() {
        assertRefused("c.yaml", xml("<changeSet id='1' author='ann'>" + TABLE), "c.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.xml", "c.yaml", "c.json", "c.sql"})
    void a_file_that_is_not_utf_8(String name) throws IOException {
        String text = switch (name) {
            case "c.xml" -> xml("<changeSet id='\u00fc' author='ann'>" + TABLE);
            case "c.yaml" -> "databaseChangeLog:\n- changeSet: {id: 1, author: J\u00fcrg}\n";
            case "c.json" -> "{\"databaseChangeLog\": [{\"changeSet\": {\"id\": 1, \"author\": \"J\u00fcrg\"}}]}";
            default -> "--liquibase formatted sql\n--changeset ann:1\nselect '\u00fc';\n";
        };
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(name, Map.of()))
                .allSatisfy(said -> assertThat(said).contains(name).contains("UTF-8"));
    }

    @Test
    void a_change_type_that_does_not_exist_is_named_with_its_line() {
        write("c.xml", xml("<changeSet id='1' author='ann'>\n<creatTable tableName='x'/></changeSet>"));
        write(
                "c.yaml",
                "databaseChangeLog:\n- changeSet:\n    id: 1\n    author: ann\n    changes:\n    - creatTable: {tableName: x}\n");

        assertThat(refusedByEngine("c.xml", Map.of())).contains("c.xml:3").contains("creatTable");
        assertThat(refusedByEngine("c.yaml", Map.of())).contains("c.yaml:6").contains("creatTable");
    }

    @Test
    void a_precondition_that_does_not_exist_is_named_with_its_line() {
        write(
                "c.xml",
                xml("<changeSet id='1' author='ann'>\n<preConditions><tabelExists tableName='x'/></preConditions>"
                        + TABLE));

        assertThat(refusedByEngine("c.xml", Map.of())).contains("c.xml:3").contains("tabelExists");
    }

    @Test
    void a_required_attribute_that_is_missing_has_its_place() {
        write("c.xml", xml("\n<changeSet id='1' author='ann'><createTable/></changeSet>"));

        assertThat(refusedByEngine("c.xml", Map.of())).contains("c.xml:3").contains("tableName");
    }

    @Test
    void a_changeset_without_id_or_author() {
        assertRefused("a.xml", xml("<changeSet author='ann'>" + TABLE), "a.xml:2", "id");
        assertRefused("b.xml", xml("<changeSet id='1'>" + TABLE), "b.xml:2", "author");
    }

    @Test
    void an_included_file_that_is_missing_is_named_with_the_line_of_the_include() {
        assertRefused("c.xml", xml("\n<include file='sub/gone.xml'/>"), "c.xml:3", "sub/gone.xml");
        assertRefused("c.yaml", "databaseChangeLog:\n- include:\n    file: gone.sql\n", "c.yaml:3", "gone.sql");
    }

    @Test
    void an_error_in_an_included_file_is_told_with_that_file() {
        write("part.xml", xml("<changeSet id='1' author='ann'\n>></changeSet"));

        assertRefused("c.xml", xml("<include file='part.xml'/>"), "c.xml", "part.xml:");
    }

    @Test
    void files_that_include_each_other() {
        write("d.xml", xml("<include file='c.xml'/>"));

        assertRefused("c.xml", xml("<include file='d.xml'/>"), "includes itself", "c.xml", "d.xml");
    }

    @Test
    void a_changeset_that_is_there_twice() {
        assertRefused(
                "c.xml",
                xml("<changeSet id='1' author='ann'>" + TABLE + "<changeSet id='1' author='ann'>" + TABLE),
                "c.xml:2",
                "c.xml:3");
        write("part.xml", xml("<changeSet id='1' author='ann'>" + TABLE));
        assertRefused("d.xml", xml("<include file='part.xml'/><include file='part.xml'/>"), "part.xml", "once");
    }

    @Test
    void a_file_that_a_change_needs_is_missing() {
        assertRefused(
                "c.xml",
                xml("<changeSet id='1' author='ann'>\n<sqlFile path='gone.sql'/><rollback/></changeSet>"),
                "c.xml:3",
                "gone.sql");
        assertRefused(
                "d.xml",
                xml(
                        "<changeSet id='1' author='ann'>\n<loadData tableName='t' file='gone.csv'/><rollback/></changeSet>"),
                "d.xml:3",
                "gone.csv");
    }

    @Test
    void a_custom_class_that_cannot_be_loaded() {
        write("c.xml", xml("<changeSet id='1' author='ann'>\n<customChange class='org.example.Gone'/></changeSet>"));

        assertThat(refusedByEngine("c.xml", Map.of()))
                .contains("org.example.Gone")
                .contains("c.xml:3");
    }

    @Test
    void an_external_entity_is_neither_read_nor_shown() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
        String entity = "<!DOCTYPE databaseChangeLog [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        String text = entity + xml("<changeSet id='1' author='ann'><sql>select '&e;'</sql><rollback/></changeSet>");

        assertThat(refused("c.xml", text))
                .allSatisfy(said -> assertThat(said).contains("c.xml").doesNotContain("swordfish"));
    }

    @Test
    void an_entity_bomb_is_refused() {
        StringBuilder bomb =
                new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE databaseChangeLog [<!ENTITY e0 'boom'>");
        for (int i = 1; i <= 12; i++) {
            bomb.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]>").append(xml("<changeSet id='1' author='ann'><sql>&e12;</sql></changeSet>"));

        assertRefused("c.xml", bomb.toString(), "c.xml");
    }

    @Test
    void a_type_in_yaml_is_not_made() {
        assertRefused("c.yaml", "databaseChangeLog: !!java.io.FileOutputStream ['made-by-yaml']\n", "c.yaml:1");
        assertThat(Path.of("made-by-yaml")).doesNotExist();
    }

    @Test
    void a_folder_is_no_changelog() {
        assertThat(refused("", Map.of())).allSatisfy(said -> assertThat(said).contains("is a folder"));
    }

    @Test
    void a_setting_that_liquibase_does_not_have_or_cannot_have() {
        write("c.xml", xml("<changeSet id='1' author='ann'>" + TABLE));

        assertThat(refused("c.xml", Map.of("liquibase.contxts", "a")))
                .allSatisfy(said -> assertThat(said).contains("liquibase.contxts"));
        assertThat(refused("c.xml", Map.of("liquibase.secureParsing", "maybe")))
                .allSatisfy(said -> assertThat(said).contains("liquibase.secureParsing"));
        assertThat(refused("c.xml", Map.of("flyway.outOfOrder", "true")))
                .allSatisfy(said -> assertThat(said).contains("flyway.outOfOrder"));
    }

    private static String xml(String content) {
        String space = "http://www.liquibase.org/xml/ns/dbchangelog";
        return "<databaseChangeLog xmlns='" + space + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xsi:schemaLocation='" + space + " " + space + "/dbchangelog-latest.xsd'>\n" + content
                + "\n</databaseChangeLog>";
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String name, String text, String... parts) {
        assertThat(refused(name, text)).allSatisfy(said -> assertThat(said).contains(parts));
    }

    private List<String> refused(String name, String text) {
        write(name, text);
        return refused(name, Map.of());
    }

    /** What catalog and engine say, each for itself. */
    private List<String> refused(String name, Map<String, String> options) {
        EngineContext context = context(name, options);
        String byCatalog = sentence(catchThrowable(() -> new LiquibaseEngineProvider().catalog(context)));
        return List.of(byCatalog, refusedByEngine(name, options));
    }

    private String refusedByEngine(String name, Map<String, String> options) {
        return sentence(opened(context(name, options)));
    }

    private static @Nullable Throwable opened(EngineContext context) {
        try (Sandbox sandbox = new H2SandboxProvider().open(new SandboxRequest("h2", context.config()))) {
            return catchThrowable(() -> {
                try (MigrationEngine engine = new LiquibaseEngineProvider().open(context, sandbox)) {
                    engine.prepare();
                }
            });
        }
    }

    private EngineContext context(String name, Map<String, String> options) {
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(folder.resolve(name).toString())
                .engineOptions(options)
                .build();
        return new EngineContext(config, BadChangelogTest.class.getClassLoader());
    }

    private static String sentence(@Nullable Throwable refused) {
        assertThat(refused).isInstanceOf(MrtException.class);
        assertThat(((MrtException) refused).reason()).isEqualTo(MrtException.Reason.USAGE);
        String message = String.valueOf(refused.getMessage());
        assertThat(message)
                .matches("(?s).*[.?]")
                .doesNotContain("liquibase.exception", "liquibase.parser", "Exception", "\n", "@");
        return message;
    }
}
