package dev.mrt.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.Chain;
import dev.mrt.tests.Table;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison with known truths must itself notice a difference. */
class TruthTest {

    private static final String HEAD = "version\tup\tdown_kind\tdown\trestored\n";

    @TempDir
    Path temp;

    private VerificationReport report;

    @BeforeEach
    void verify() {
        Chain chain = Chain.in(temp, "chain")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY);", "DROP TABLE hut;")
                .with("2", "CREATE TABLE pub (id int PRIMARY KEY);", "SELECT 1;")
                .with("3", "CREATE TABLE inn (id int PRIMARY KEY);", "DROP TABLE inns;")
                .with("V4__step.sql", "CREATE TABLE bar (id int PRIMARY KEY);");
        report = Verification.of(Verification.config("h2", chain.folder()));
    }

    @Test
    void the_same_verdict_is_no_disagreement() throws Exception {
        assertThat(disagreements("1\tok\tsql\tok\ty\n2\tok\tsql\tok\tn\n3\tok\tsql\tFAIL\t-\n4\tok\tnone\t\t\n"))
                .isEmpty();
    }

    @Test
    void each_other_verdict_is_one() throws Exception {
        assertThat(disagreements("1\tok\tsql\tok\tn\n2\tok\tsql\tok\torder\n3\tok\tsql\tok\ty\n4\tFAIL\tsql\t\t\n"))
                .hasSize(4);
    }

    private List<String> disagreements(String rows) throws Exception {
        Path file = Files.writeString(temp.resolve("truth.tsv"), HEAD + rows);
        Map<String, Truth> truths = Truth.of(Table.read(file));
        return report.results().stream()
                .flatMap(result -> truths.get(result.revision()).disagreements(result).stream())
                .toList();
    }

    @Test
    void every_result_here_can_be_compared() {
        assertThat(report.results()).hasSize(4).allMatch(Truth::comparable, "comparable");
        assertThat(report.results()).extracting(RevisionResult::revision).containsExactly("1", "2", "3", "4");
    }
}
