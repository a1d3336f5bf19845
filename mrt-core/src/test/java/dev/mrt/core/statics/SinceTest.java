package dev.mrt.core.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new alone is reported. */
class SinceTest {

    private Project project;

    @BeforeEach
    void a_chain(@TempDir Path root) throws Exception {
        project = new Project(root)
                .file("V1__a.sql", "DROP a;")
                .file("V2__b.sql", "DROP b;")
                .file("V3__c.sql", "DROP c;");
        for (String version : List.of("1__a", "2__b", "3__c")) {
            project.file("U" + version + ".sql", "SELECT 1;");
        }
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(project.folder().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private List<String> since(String what) throws Exception {
        return project.with(builder -> builder.since(what)).warnings();
    }

    @Test
    void a_revision_leaves_out_itself_and_what_is_earlier() throws Exception {
        assertThat(since("2")).containsExactly("V3__c.sql:1 ACME1 c");
        assertThat(project.check().coverage().migrations()).isEqualTo(3);
        assertThat(since("3")).isEmpty();
    }

    @Test
    void a_commit_leaves_out_what_did_not_change() throws Exception {
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "first");
        git("tag", "v1.0");
        git("branch", "released");
        assertThat(since("v1.0")).isEmpty();

        project.file("V2__b.sql", "DROP b;", "DROP bb;").file("U3__c.sql", "DROP cc;");
        project.file("V4__d.sql", "DROP d;").file("U9__x.sql", "SELECT 1;");
        List<String> changed = List.of(
                "V2__b.sql:1 ACME1 b",
                "V2__b.sql:2 ACME1 bb",
                "V3__c.sql:1 ACME1 c",
                "U3__c.sql:1 ACME1 cc",
                "V4__d.sql ACME2",
                "V4__d.sql:1 ACME1 d",
                "U9__x.sql MRT610");
        assertThat(since("v1.0")).isEqualTo(changed);

        git("add", ".");
        git("commit", "-q", "-m", "second");
        assertThat(since("released")).isEqualTo(changed);
        assertThat(since("HEAD")).isEmpty();
    }

    @Test
    void what_changed_on_the_other_branch_alone_is_not_new() throws Exception {
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "first");
        git("branch", "topic");
        project.file("V1__a.sql", "DROP aa;");
        git("commit", "-q", "-a", "-m", "second");
        git("branch", "other");
        git("checkout", "-q", "topic");
        assertThat(since("other")).isEmpty();
    }

    @Test
    void a_name_that_is_neither_is_an_error() throws Exception {
        git("init", "-q");
        assertThatThrownBy(() -> since("V2"))
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("since is V2", "neither", "Did you mean 2?");
        assertThatThrownBy(() -> since("--output=x"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("neither");
    }

    @Test
    void without_a_repository_only_revisions_can_be_named() {
        assertThatThrownBy(() -> since("main"))
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("since is main", "no such migration", "is in no git checkout");
    }
}
