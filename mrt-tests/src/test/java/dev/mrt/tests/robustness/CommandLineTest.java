package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Chain;
import dev.mrt.tests.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and streams of the real process. */
class CommandLineTest {

    @TempDir
    Path temp;

    @Test
    void a_safe_chain_ends_with_0() throws Exception {
        Chain chain = base();

        Cli run = Cli.run(temp, "verify", chain.folder().toString(), "--database", "h2");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("passed");
    }

    @Test
    void a_loss_ends_with_1_and_names_it_on_standard_output() throws Exception {
        Chain chain = base().with("2", "UPDATE hut SET name = upper(name);", "-- nothing");

        Cli run = Cli.run(temp, "verify", chain.folder().toString(), "--database", "h2", "--format", "json");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).startsWith("{").contains("\"VALUES_CHANGED\"").contains("U2__step.sql");
    }

    @Test
    void a_missing_folder_ends_with_2_and_prints_no_result() throws Exception {
        Cli run = Cli.run(temp, "verify", "nowhere");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nowhere").doesNotContain("\tat ");
    }

    @Test
    void an_unknown_option_ends_with_2() throws Exception {
        Cli run = Cli.run(temp, "verify", base().folder().toString(), "--databse", "h2");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("--databse").contains("--database");
    }

    @Test
    void a_server_that_is_not_there_ends_with_2_without_its_password() throws Exception {
        Cli run = Cli.run(
                temp,
                "verify",
                base().folder().toString(),
                "--url",
                "jdbc:postgresql://127.0.0.1:1/shop",
                "--user",
                "ci",
                "--password",
                Server.PASSWORD);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("127.0.0.1:1").doesNotContain(Server.PASSWORD);
    }

    private Chain base() {
        return Chain.in(temp, "migration")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY, name varchar(20));", "DROP TABLE hut;");
    }
}
