package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePolicyTest {

    private static final String PAGE = HtmlReport.of(Chains.mixed());

    private static String hashOf(String element) throws Exception {
        Matcher text = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(PAGE);
        assertThat(text.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(text.find()).as("one " + element).isFalse();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @Test
    void the_page_may_run_its_own_style_and_script_and_nothing_else() throws Exception {
        try (Browser browser = Browser.open(Chains.mixed())) {
            assertThat(browser.one("meta[http-equiv=Content-Security-Policy]").getAttribute("content"))
                    .isEqualTo("default-src 'none'; style-src " + hashOf("style") + "; script-src " + hashOf("script")
                            + "; base-uri 'none'; form-action 'none'");
        }
    }

    @Test
    void the_page_names_no_other_place() {
        assertThat(PAGE).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link", " style=", " onclick");
    }

    @ParameterizedTest
    @CsvSource({
        "text, page",
        "text, card",
        "text, code",
        "text, mark",
        "faint, page",
        "faint, card",
        "faint, code",
        "good, card",
        "good, good-bg",
        "good, code",
        "bad, card",
        "bad, bad-bg",
        "bad, code",
        "card, bad",
        "doubt, card",
        "doubt, doubt-bg",
        "info, card",
        "info, info-bg",
        "info, code",
        "none, card",
        "none, none-bg",
        "text, good-bg",
        "text, bad-bg",
        "text, doubt-bg",
        "text, info-bg",
        "faint, bad-bg",
        "faint, doubt-bg",
        "faint, info-bg",
        "card, text"
    })
    void text_stands_out_from_what_is_behind_it_in_the_light_in_the_dark_and_on_paper(String text, String behind) {
        for (int theme = 0; theme < 3; theme++) {
            assertThat(contrast(colour(text, theme), colour(behind, theme)))
                    .as("theme " + theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    /** In the order of the style sheet: light, dark, print. */
    private static int colour(String name, int theme) {
        Matcher colour = Pattern.compile("--" + name + ": #([0-9a-f]{6});").matcher(PageFiles.style());
        int value = -1;
        for (int i = 0; i <= theme; i++) {
            assertThat(colour.find()).as(name + " in theme " + i).isTrue();
            value = Integer.parseInt(colour.group(1), 16);
        }
        return value;
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
