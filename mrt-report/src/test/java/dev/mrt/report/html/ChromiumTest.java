package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.mrt.report.html.Chromium.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a browser that lays pages out and obeys their policy; aborted where there is none. */
class ChromiumTest {

    /** Holds the page in a frame as wide as a phone, and tells what it measures there. */
    private static final String FRAME = """
            <!DOCTYPE html><meta charset="utf-8"><iframe id="f" width="360" height="800" srcdoc="%s"></iframe>
            <pre id="measured"></pre>
            <script>
            f.onload = function () {
              var d = f.contentDocument;
              var style = f.contentWindow.getComputedStyle(d.body);
              d.getElementById('find').value = 'nowhere';
              d.getElementById('find').dispatchEvent(new Event('input', { bubbles: true }));
              measured.textContent = JSON.stringify({
                wide: d.documentElement.scrollWidth - d.documentElement.clientWidth,
                clipped: Array.from(d.querySelectorAll('.card, .tile, .cell, .chip, h1, .lead, .note'))
                    .filter(function (e) { return e.getBoundingClientRect().right > d.documentElement.clientWidth; }).length,
                background: style.backgroundColor,
                count: d.getElementById('count').textContent,
                hacked: String(f.contentWindow.hacked)
              });
            };
            </script>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @BeforeEach
    void a_browser() {
        Optional<Path> program = Chromium.find();
        assumeTrue(program.isPresent(), "There is no chromium on the search path and none in -Dmrt.chromium.");
        chromium = new Chromium(program.orElseThrow(), folder);
    }

    private Seen open(String html, String... options) throws IOException, InterruptedException {
        return chromium.open(Files.writeString(folder.resolve("page.html"), html), options);
    }

    private JsonObject measured(ReportedChain chain, String... options) throws IOException, InterruptedException {
        String page = HtmlReport.of(chain).replace("&", "&amp;").replace("\"", "&quot;");
        Seen seen = open(FRAME.replace("%s", page), options);
        assertThat(seen.log()).doesNotContain("CONSOLE");
        Matcher json = Pattern.compile("<pre id=\"measured\">(\\{.*?})</pre>").matcher(seen.elements());
        assertThat(json.find()).as(seen.log()).isTrue();
        return JsonParser.parseString(json.group(1)).getAsJsonObject();
    }

    @Test
    void the_policy_lets_style_and_script_work_and_nobody_complains() throws Exception {
        Seen seen = open(HtmlReport.of(Chains.mixed()));
        assertThat(seen.log()).doesNotContain("CONSOLE", "Content Security Policy");
        assertThat(seen.elements()).contains("id=\"tools\" role=\"search\">").doesNotContain("role=\"search\" hidden");
    }

    @Test
    void a_phone_shows_all_of_it_without_scrolling_sideways() throws Exception {
        JsonObject measured = measured(Chains.mixed());
        assertThat(measured.get("wide").getAsInt()).isZero();
        assertThat(measured.get("clipped").getAsInt()).isZero();
        assertThat(measured.get("count").getAsString()).isEqualTo("0 of 3 migrations");
    }

    @Test
    void the_page_is_light_or_dark_as_the_reader_wants_it() throws Exception {
        assertThat(measured(Chains.mixed(), "--blink-settings=preferredColorScheme=1")
                        .get("background")
                        .getAsString())
                .isEqualTo("rgb(246, 247, 249)");
        assertThat(measured(Chains.mixed(), "--blink-settings=preferredColorScheme=0")
                        .get("background")
                        .getAsString())
                .isEqualTo("rgb(17, 21, 27)");
    }

    @Test
    void text_of_others_runs_nothing_and_widens_nothing() throws Exception {
        String name = "</style></script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
                + "w".repeat(300);
        JsonObject measured = measured(HostilePageTest.everywhere(name));
        assertThat(measured.get("hacked").getAsString()).isEqualTo("undefined");
        assertThat(measured.get("wide").getAsInt()).isZero();
        assertThat(measured.get("clipped").getAsInt()).isZero();
    }

    @Test
    void a_hole_in_the_escaping_would_run_nothing_either() throws Exception {
        String page = HtmlReport.of(Chains.mixed())
                .replace(
                        "<main",
                        "<img src=x onerror=document.title='hacked'><script>document.title='hacked'</script><main");
        Seen seen = open(page);
        assertThat(seen.elements()).contains("onerror").doesNotContain("<title>hacked");
        assertThat(seen.log()).contains("Content Security Policy");
    }
}
