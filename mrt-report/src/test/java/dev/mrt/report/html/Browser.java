package dev.mrt.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;

/** A page in a browser that runs its script and has no network. */
final class Browser implements AutoCloseable {

    private final WebClient client = new WebClient(BrowserVersion.CHROME);
    private final MockWebConnection network = new MockWebConnection();
    private final HtmlPage page;

    private Browser(String html, boolean script) {
        client.setWebConnection(network);
        client.getOptions().setJavaScriptEnabled(script);
        network.setDefaultResponse("<p>the network</p>");
        try {
            page = client.loadHtmlCodeIntoCurrentWindow(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Browser open(ReportedChain chain) {
        return new Browser(HtmlReport.of(chain), true);
    }

    static Browser withoutScript(ReportedChain chain) {
        return new Browser(HtmlReport.of(chain), false);
    }

    HtmlPage page() {
        return page;
    }

    int requests() {
        return network.getRequestCount();
    }

    HtmlElement one(String selector) {
        return page.querySelector(selector);
    }

    List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        for (DomNode node : page.querySelectorAll(selector)) {
            texts.add(node.getTextContent().strip().replaceAll("\\s+", " "));
        }
        return texts;
    }

    String text(String selector) {
        return String.join(" | ", texts(selector));
    }

    int count(String selector) {
        return page.querySelectorAll(selector).size();
    }

    /** The cards that a reader sees. */
    List<String> visible() {
        return texts(".card:not([hidden]) summary strong");
    }

    void click(String selector) {
        try {
            DomElement element = page.querySelector(selector);
            element.click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void type(String selector, String keys) {
        try {
            one(selector).type(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
