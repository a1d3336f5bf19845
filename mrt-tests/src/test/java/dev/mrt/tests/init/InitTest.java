package dev.mrt.tests.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Cli;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mrt init} writes compiles, runs, and names what a rollback loses. */
class InitTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    Path project;

    private void write(String file, String content) throws IOException {
        Path target = project.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }

    private static String pom(String... dependencies) {
        StringBuilder pom = new StringBuilder(
                "<project><groupId>com.example</groupId><artifactId>shop</artifactId><dependencies>\n");
        for (String dependency : dependencies) {
            String[] parts = dependency.split(":");
            pom.append("<dependency><groupId>")
                    .append(parts[0])
                    .append("</groupId><artifactId>")
                    .append(parts[1]);
            pom.append("</artifactId><version>").append(parts[2]).append("</version></dependency>\n");
        }
        return pom.append("</dependencies></project>").toString();
    }

    private String tests(String... runner) throws IOException, InterruptedException {
        assertThat(Cli.run(project, "init", "--apply").exitCode()).isZero();
        Path source = project.resolve("src/test/java/com/example/MigrationsTest.java");
        Path classes = project.resolve("target/test-classes");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", CLASS_PATH, source.toString());
        assertThat(compiled).as("result of javac").isZero();
        return run(classes, runner);
    }

    private String run(Path classes, String... runner) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes + File.pathSeparator + CLASS_PATH));
        command.addAll(List.of(runner));
        Path out = project.resolve("out.txt");
        new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return Files.readString(out);
    }

    @Test
    void a_junit_test_of_flyway_names_the_lost_column() throws IOException, InterruptedException {
        write(
                "pom.xml",
                pom(
                        "org.flywaydb:flyway-core:13.0.0",
                        "com.h2database:h2:2.4.240",
                        "org.junit.jupiter:junit-jupiter:5.13.4"));
        write(
                "src/main/resources/db/migration/V1__create_customer.sql",
                "CREATE TABLE customer (id int PRIMARY KEY, phone varchar(20));");
        write("src/main/resources/db/migration/U1__create_customer.sql", "DROP TABLE customer;");
        write("src/main/resources/db/migration/V2__drop_phone.sql", "ALTER TABLE customer DROP COLUMN phone;");
        write(
                "src/main/resources/db/migration/U2__drop_phone.sql",
                "ALTER TABLE customer ADD COLUMN phone varchar(20);");

        assertThat(tests(RunTests.class.getName(), "com.example.MigrationsTest"))
                .contains("FAILED V2 drop phone", "VALUES_CHANGED PUBLIC.CUSTOMER.PHONE")
                .doesNotContain("FAILED V1");
    }

    @Test
    void a_testng_test_of_liquibase_names_the_lost_column() throws IOException, InterruptedException {
        write(
                "pom.xml",
                pom("org.liquibase:liquibase-core:4.33.0", "com.h2database:h2:2.4.240", "org.testng:testng:7.12.0"));
        write("src/main/resources/db/changelog/db.changelog-master.sql", """
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE customer (id int PRIMARY KEY, phone varchar(20));
                --rollback DROP TABLE customer;
                --changeset ann:2
                ALTER TABLE customer DROP COLUMN phone;
                --rollback ALTER TABLE customer ADD COLUMN phone varchar(20);
                """);

        assertThat(tests(
                        "org.testng.TestNG",
                        "-verbose",
                        "2",
                        "-d",
                        "target/testng",
                        "-testclass",
                        "com.example.MigrationsTest"))
                .contains("VALUES_CHANGED PUBLIC.CUSTOMER.PHONE")
                .contains("Failures: 2");
    }
}
