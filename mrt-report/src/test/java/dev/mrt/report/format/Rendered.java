package dev.mrt.report.format;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a reader of Markdown with the tables and links of GitHub makes of a text. */
public final class Rendered {

    private Rendered() {}

    /** As HTML. */
    public static String html(String markdown) {
        var extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
        Node document = Parser.builder().extensions(extensions).build().parse(markdown);
        return HtmlRenderer.builder().extensions(extensions).build().render(document);
    }
}
