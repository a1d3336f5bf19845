package dev.mrt.report.check;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apiguardian.api.API;

/** Writes findings as one page for a browser, which asks for nothing else. Text of others is escaped. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * One page.
     *
     * @param chain the findings
     * @return HTML that ends with a line break
     */
    public static String of(CheckedChain chain) {
        return template().execute(HtmlPage.of(chain));
    }

    private static Template template() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.html"), "report.html"),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
