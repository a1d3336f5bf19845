package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and settings that cannot be used are named in a sentence. */
class BadFilesTest {

    @TempDir
    Path temp;

    private Chain chain;

    @BeforeEach
    void begin() {
        chain = Chain.in(temp, "migration")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY, name varchar(20));", "DROP TABLE hut;");
    }

    @Test
    void a_folder_that_is_not_there() {
        assertThat(refused(config(temp.resolve("nowhere")))).hasMessageContaining("nowhere");
    }

    @Test
    void a_folder_without_migrations() {
        Path empty = Chain.in(temp, "empty").with("readme.txt", "nothing here").folder();

        assertThat(refused(config(empty))).hasMessageContaining(empty.toString());
    }

    @Test
    void two_scripts_of_one_version() {
        chain.with("V2__a.sql", "SELECT 1;").with("V2__b.sql", "SELECT 1;");

        assertThat(refused(config())).hasMessageContaining("V2__a.sql").hasMessageContaining("V2__b.sql");
    }

    @Test
    void two_undo_scripts_of_one_version() {
        chain.with("U1__a.sql", "SELECT 1;");

        assertThat(refused(config())).hasMessageContaining("U1__a.sql").hasMessageContaining("U1__step.sql");
    }

    @Test
    void an_undo_script_without_its_migration_is_noted() {
        chain.with("U7__lost.sql", "SELECT 1;");

        VerificationReport report = verify(config());

        assertThat(report.inventory())
                .anySatisfy(found -> assertThat(found.location().file()).contains("U7__lost.sql"));
        assertThat(report.results()).extracting(RevisionResult::verdict).containsOnly(Verdict.PASSED);
    }

    @Test
    void a_file_that_is_not_utf_8() throws IOException {
        Files.write(chain.folder().resolve("V2__latin.sql"), "SELECT 'é';".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(config())).hasMessageContaining("V2__latin.sql").hasMessageContaining("UTF-8");
    }

    @Test
    void a_file_that_cannot_be_read() throws IOException {
        Files.createSymbolicLink(chain.folder().resolve("V2__gone.sql"), temp.resolve("no-such-file"));

        assertThat(refused(config())).hasMessageContaining("V2__gone.sql");
    }

    @Test
    void a_syntax_error_in_a_migration_has_a_place() {
        chain.with("2", "SELECT 1;\nCREATE TABEL pub (id int);", "DROP TABLE pub;");

        Finding finding = verify(config()).results().get(1).findings().get(0);

        assertThat(finding.kind()).isEqualTo(FindingKind.APPLY_FAILED);
        assertThat(finding.up().file()).contains("V2__step.sql");
        assertThat(finding.up().line()).isEqualTo(2);
    }

    @Test
    void a_syntax_error_in_a_rollback_has_a_place() {
        chain.with("2", "CREATE TABLE pub (id int);", "SELECT 1;\n\nDORP TABLE pub;");

        Finding finding = verify(config()).results().get(1).findings().get(0);

        assertThat(finding.kind()).isEqualTo(FindingKind.ROLLBACK_FAILED);
        assertThat(finding.rollback().file()).contains("U2__step.sql");
        assertThat(finding.rollback().line()).isEqualTo(3);
    }

    @Test
    void a_revision_that_is_not_there_is_named_with_one_that_is() {
        MrtConfig config = config().with(builder -> builder.only(List.of("11")));

        assertThat(refused(config)).hasMessageContaining("11");
    }

    @Test
    void a_skipped_revision_that_is_not_there_is_named() {
        MrtConfig config = config().with(builder -> builder.skip(Map.of("99", "by mistake")));

        assertThat(refused(config)).hasMessageContaining("99");
    }

    @Test
    void a_database_that_mrt_does_not_know() {
        MrtConfig config = config().with(builder -> builder.database("h3"));

        assertThat(refused(config)).hasMessageContaining("h3");
    }

    @Test
    void an_engine_that_mrt_does_not_know() {
        MrtConfig config = config().with(builder -> builder.engine("flywya"));

        assertThat(refused(config)).hasMessageContaining("flywya").hasMessageContaining("flyway");
    }

    @Test
    void rows_of_the_user_that_cannot_be_made_are_named() {
        Supplier<List<Map<String, @Nullable Object>>> broken = () -> {
            throw new IllegalStateException("no rows today");
        };
        MrtConfig config = config().with(builder -> builder.customSeeds(Map.of("hut", broken)));
        chain.with("2", "ALTER TABLE hut ADD COLUMN beds int;", "ALTER TABLE hut DROP COLUMN beds;");

        assertThat(refused(config)).hasMessageContaining("HUT").hasMessageContaining("no rows today");
    }

    private MrtConfig config() {
        return config(chain.folder());
    }

    private static MrtConfig config(Path folder) {
        return MrtConfig.builder()
                .database("h2")
                .locations(List.of(folder.toString()))
                .build();
    }

    private static MrtException refused(MrtConfig config) {
        MrtException refused = catchThrowableOfType(MrtException.class, () -> verify(config));
        assertThat(refused).as("an MrtException").isNotNull();
        assertThat(refused.reason()).isEqualTo(MrtException.Reason.USAGE);
        assertThat(refused.getMessage()).as("a sentence").matches("(?s).* .*[.?]");
        return refused;
    }

    private static VerificationReport verify(MrtConfig config) {
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkAll();
        }
    }
}
