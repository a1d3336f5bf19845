package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.JsonReport;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatabilityTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "h2", "sqlite", "mariadb"})
    void the_same_chain_gives_the_same_report(String database) {
        MrtConfig config = Verification.config(database, chain().folder());

        String report = json(Verification.of(config));

        assertThat(report).isEqualTo(json(Verification.of(config)));
        assertThat(report).doesNotContainPattern("mrt_[0-9a-z]{8}").doesNotContain("conn=");
    }

    private Chain chain() {
        return Chain.in(temp, "migration")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY, name varchar(20), built date);", "DROP TABLE hut;")
                .with("2", "UPDATE hut SET name = upper(name);", "-- nothing")
                .with("3", "ALTER TABLE hut DROP COLUMN built;", "ALTER TABLE hut ADD COLUMN built date;")
                .with("4", "CREATE TABLE guest (id int PRIMARY KEY, hut_id int REFERENCES hut (id));", "-- nothing");
    }

    private static String json(VerificationReport report) {
        return JsonReport.of(report).replaceAll("\"durationMillis\": *[0-9]+", "\"durationMillis\": 0");
    }
}
