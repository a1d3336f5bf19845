package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the script adds for those who have one. */
class PageScriptTest {

    private final Browser browser = Browser.open(Chains.mixed());

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_search_leaves_the_migrations_with_every_word_and_tells_how_many() {
        browser.type("#find", "PHONE  mrt201");
        assertThat(browser.visible()).containsExactly("V2 drop phone");
        assertThat(browser.text("#count")).isEqualTo("1 of 3 migrations");
        assertThat(browser.one("#count").getAttribute("aria-live")).isEqualTo("polite");
    }

    @Test
    void codes_and_sql_are_searched_too() {
        browser.type("#find", "mrt407");
        assertThat(browser.visible()).containsExactly("V3 index users");
    }

    @Test
    void a_search_without_a_hit_says_so_and_escape_ends_it() {
        browser.type("#find", "nowhere");
        assertThat(browser.visible()).isEmpty();
        assertThat(browser.one("#nothing").hasAttribute("hidden")).isFalse();
        press("#find", "Escape");
        assertThat(browser.visible()).hasSize(3);
        assertThat(browser.text("#count")).isEqualTo("3 migrations");
        assertThat(((HtmlInput) browser.one("#find")).getValue()).isEmpty();
    }

    @Test
    void a_slash_goes_to_the_search_and_is_not_part_of_it() {
        assertThat(press("#open", "/")).as("the browser goes on with it").isFalse();
        assertThat(browser.page().getFocusedElement()).isSameAs(browser.one("#find"));
        assertThat(press("#find", "/")).isTrue();
    }

    private boolean press(String selector, String key) {
        return (boolean) browser.page()
                .executeJavaScript("document.querySelector('" + selector + "').dispatchEvent("
                        + "new KeyboardEvent('keydown', {key: '" + key + "', bubbles: true, cancelable: true}))")
                .getJavaScriptResult();
    }

    @Test
    void verdicts_and_severities_can_be_chosen() {
        assertThat(browser.texts(".chip"))
                .containsExactly("All 3", "failed 1", "passed 2", "with errors 1", "with warnings 1");
        browser.click("input[value=passed]");
        assertThat(browser.visible()).containsExactly("V1 create users", "V3 index users");
        browser.click("input[value=warnings]");
        assertThat(browser.visible()).containsExactly("V3 index users");
        browser.click("input[value=all]");
        assertThat(browser.visible()).hasSize(3);
    }

    @Test
    void all_migrations_open_and_close_at_once() {
        browser.click("#open");
        assertThat(browser.count(".card[open]")).isEqualTo(3);
        browser.click("#close");
        assertThat(browser.count(".card[open]")).isZero();
    }

    @Test
    void a_step_of_the_chain_leads_to_its_migration_also_if_it_is_filtered_out() {
        browser.click("input[value=failed]");
        browser.click("a[href='#m3']");
        assertThat(browser.visible()).hasSize(3);
        assertThat(browser.one("#m3").hasAttribute("open")).isTrue();
    }

    @Test
    void nothing_is_asked_of_the_network() {
        assertThat(browser.requests()).isZero();
    }
}
