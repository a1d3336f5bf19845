package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeChainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path chain;

    @BeforeEach
    void three_migrations() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(chain.resolve("V" + i + "__t.sql"), "CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY);");
            Files.writeString(chain.resolve("U" + i + "__t.sql"), "DROP TABLE t" + i + ";");
        }
    }

    private Run verify(String options) {
        return Run.of(("verify " + chain + " --database h2 " + options).split(" "));
    }

    private static JsonObject json(Run run) {
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void a_shard_is_verified_and_named() {
        Run text = verify("--shard 2/2");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains(", shard 2/2 of 3 migrations").endsWith("2 migrations: 2 passed.\n");
        JsonObject document = json(verify("--shard 2/2 --format json"));
        assertThat(document.getAsJsonArray("results")).hasSize(2);
        JsonObject shard = document.getAsJsonObject("shard");
        assertThat(shard.keySet()).containsExactly("index", "count", "migrations", "chain");
        assertThat(shard.get("index").getAsInt()).isEqualTo(2);
        assertThat(shard.get("migrations").getAsInt()).isEqualTo(3);
    }

    @Test
    void a_shard_without_a_migration_is_a_success_that_says_so() {
        Run text = verify("--shard 1/5");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Shard 1/5 has no migration.").endsWith("0 migrations: none.\n");
        assertThat(json(verify("--shard 1/5 --format json")).getAsJsonArray("results"))
                .isEmpty();
    }

    @Test
    void jobs_give_the_same_report() {
        String durations = "\"durationMillis\": [0-9]+";
        String one = verify("--format json").out().replaceAll(durations, "");
        assertThat(one).doesNotContain("\"shard\"");
        for (String jobs : new String[] {"3", "auto", "AUTO"}) {
            Run run = verify("--format json --jobs " + jobs);
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().replaceAll(durations, "")).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --shard 3 | write which part of how many, such as 2/5
            --shard 0/2 | There is no shard 0/2
            --shard 3/2 | There is no shard 3/2
            --jobs 0 | jobs is 0; at least 1 is needed
            --jobs many | 'many' is neither a number nor auto
            """)
    void what_makes_no_sense_is_a_sentence(String options, String sentence) {
        Run run = verify(options);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mrt: ").contains(sentence);
    }
}
