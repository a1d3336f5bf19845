package dev.mrt.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {

    @TempDir
    Path path;

    private Folder folder() {
        return new Folder(path);
    }

    @Test
    void a_plan_writes_nothing() throws IOException {
        folder().with("pom.xml", Folder.POM);

        String told = InitText.of(folder().plan(true), false);

        assertThat(told).contains("Files, if this were no dry run");
        assertThat(path.toFile().list()).containsExactly("pom.xml");
        assertThat(folder().read("pom.xml")).isEqualTo(Folder.POM);
    }

    @Test
    void without_apply_the_build_file_stays_and_the_block_is_told() throws IOException {
        folder().with("pom.xml", Folder.POM);

        InitPlan plan = folder().plan(false);
        plan.write();

        assertThat(folder().read("pom.xml")).isEqualTo(Folder.POM);
        assertThat(InitText.of(plan, true))
                .contains("Put this into pom.xml, or run it again with --apply")
                .contains("""
                          <dependency>
                            <groupId>dev.mrt</groupId>
                            <artifactId>mrt-engine-flyway</artifactId>
                            <scope>test</scope>
                          </dependency>
                        """)
                .contains("<artifactId>maven-surefire-plugin</artifactId>");
    }

    @Test
    void a_block_is_written_like_the_script_that_it_is_for() throws IOException {
        folder().with("build.gradle", "dependencies {\n    implementation(\"org.flywaydb:flyway-core:11.14.1\")\n}\n");

        assertThat(folder().plan(false).block()).isEqualTo("""
                        dependencies {
                            testImplementation(platform("dev.mrt:mrt-bom:1.0.0"))
                            testImplementation("dev.mrt:mrt-junit5")
                            testImplementation("dev.mrt:mrt-engine-flyway")
                            testRuntimeOnly("com.h2database:h2:2.4.0")
                            testImplementation("org.junit.jupiter:junit-jupiter:5.13.0")
                            testRuntimeOnly("org.junit.platform:junit-platform-launcher")
                        }

                        tasks.withType(Test).configureEach {
                            useJUnitPlatform()
                        }
                        """);
    }

    @Test
    void files_of_the_user_stay_as_they_are() throws IOException {
        folder().with("pom.xml", Folder.POM)
                .with("mrt.yaml", "seedRows: 5\n")
                .with("src/test/java/com/example/MigrationsTest.java", "package com.example;\n");

        InitPlan plan = folder().plan(false);
        plan.write();

        assertThat(folder().read("mrt.yaml")).isEqualTo("seedRows: 5\n");
        assertThat(Files.exists(path.resolve("mrt.yml"))).isFalse();
        assertThat(folder().read("src/test/java/com/example/MigrationsTest.java"))
                .isEqualTo("package com.example;\n");
        assertThat(InitText.of(plan, true))
                .contains("left     mrt.yaml (is there and is left as it is)")
                .contains("MigrationsTest.java (is something else and is left as it is)")
                .contains("class MigrationsTest implements MigrationSafetyTests {}");
    }

    @Test
    void what_the_caller_says_counts() throws IOException {
        folder().with("pom.xml", Folder.POM).with("build.gradle", "");

        InitPlan plan = folder().plan(new InitRequest(path, "maven", "liquibase", "postgres:15", "testng", false));
        plan.write();

        assertThat(InitText.of(plan, true))
                .contains(
                        "Given\n", "Liquibase", "--engine", "postgres:15", "--database", "TestNG", "--test-framework");
        assertThat(folder().read("mrt.yml")).endsWith("""
                        engine: liquibase
                        changeLogFile: src/main/resources/db/changelog/db.changelog-master.yaml
                        database: postgres:15
                        """);
        assertThat(plan.block())
                .contains("mrt-testng", "mrt-engine-liquibase", "liquibase-core", "postgresql", "testng");
    }

    @Test
    void a_configuration_that_cannot_be_read_is_told_and_left_out() throws IOException {
        folder().with("pom.xml", Folder.POM).with("src/main/resources/application.yml", "spring:\n  flyway: [\n");

        assertThat(folder().plan(false).notes())
                .anySatisfy(note ->
                        assertThat(note).contains("application.yml:3").endsWith("is no valid YAML; it was not read."));
    }

    @ParameterizedTest
    @CsvSource({"oracle:thin:@//db/x, Oracle", "sqlserver://db, SQL Server", "db2://db/x, Db2"})
    void a_database_that_mrt_cannot_start_is_named(String url, String name) throws IOException {
        folder().with("pom.xml", Folder.POM)
                .with("src/main/resources/application.properties", "spring.datasource.url=jdbc:" + url);

        InitPlan plan = folder().plan(false);
        plan.write();

        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note)
                        .isEqualTo("mrt cannot start " + name
                                + " by itself: mrt verify needs an empty database there (jdbcUrl in"
                                + " mrt.yml); mrt check needs none."));
        assertThat(folder().read("mrt.yml")).doesNotContain("database:");
    }

    @Test
    void a_module_is_set_up_by_its_own_folder() throws IOException {
        folder().with("pom.xml", Folder.POM.replace("<version>1.0", "<packaging>pom</packaging><version>1.0"))
                .with("db/pom.xml", """
                        <project>
                          <parent>
                            <groupId>com.example</groupId>
                            <artifactId>shop</artifactId>
                            <version>1.0</version>
                          </parent>
                          <artifactId>db</artifactId>
                        </project>
                        """);

        InitPlan plan = new Folder(path.resolve("db")).plan(false);

        assertThat(InitText.of(plan, true)).contains("../pom.xml:7 (org.flywaydb:flyway-core 11.14.1)");
    }

    @Test
    void a_project_whose_folders_go_round_has_an_end() throws IOException {
        folder().with("pom.xml", Folder.POM).with("src/main/java/com/example/A.java", "package com.example;\n");
        Files.createSymbolicLink(path.resolve("src/main/java/com/example/round"), path.resolve("src/main"));

        assertThat(folder().plan(false).changes()).hasSize(2);
    }

    @Test
    void a_version_that_is_not_published_has_to_be_installed() throws IOException {
        folder().with("pom.xml", Folder.POM);
        Map<String, String> versions = new TreeMap<>(Fixed.VERSIONS.versions());
        versions.put("mrt", "1.1.0-SNAPSHOT");

        InitPlan plan = new Init(InitRequest.of(path), new Versions(versions)).plan();

        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("not published yet", "install"));
        assertThat(folder().plan(false).notes())
                .noneSatisfy(note -> assertThat(note).contains("not published"));
    }

    @Test
    void the_versions_of_the_build_are_filled_in() {
        assertThat(Versions.ofThisBuild().versions()).hasSameSizeAs(Fixed.VERSIONS.versions());
        assertThat(Versions.ofThisBuild().versions().values()).allMatch(version -> version.matches("\\d+(\\.\\w+)+.*"));
    }
}
