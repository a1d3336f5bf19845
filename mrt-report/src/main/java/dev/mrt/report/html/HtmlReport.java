package dev.mrt.report.html;

import com.samskivert.mustache.Mustache;
import org.apiguardian.api.API;

/**
 * Writes a chain as one page for a browser, which asks for nothing else and can be read without its script. Text of others is escaped, and nothing that it
 * could smuggle in may run.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * One page. The same chain gives the same page.
     *
     * @param chain what is known of the chain
     * @return HTML that ends with a line break
     */
    public static String of(ReportedChain chain) {
        return Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .withLoader(PageFiles::part)
                .compile(PageFiles.template())
                .execute(Pages.of(chain));
    }
}
