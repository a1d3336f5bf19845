package dev.mrt.report.format;

import dev.mrt.report.Printable;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apiguardian.api.API;

/** Writes indented XML. What XML cannot hold is shown as {@link Printable} shows it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Xml {

    private static final String INDENT = "  ";

    private final XMLStreamWriter writer;
    private int depth = 0;

    private Xml(XMLStreamWriter writer) throws XMLStreamException {
        this.writer = writer;
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** What a document holds. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it.
         *
         * @param xml where to
         * @throws XMLStreamException never: it is a text in memory
         */
        void write(Xml xml) throws XMLStreamException;
    }

    /**
     * A whole document.
     *
     * @param content what it holds
     * @return XML that ends with a line break
     */
    public static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            Xml xml = new Xml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            content.write(xml);
            xml.writer.writeEndDocument();
            xml.writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot be written to.", e);
        }
        return text + "\n";
    }

    /**
     * Begins an element with elements in it.
     *
     * @param name its name
     * @param attributes names and values by turns
     * @throws XMLStreamException never
     */
    public void open(String name, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        depth++;
    }

    /**
     * Ends the element that was opened last.
     *
     * @throws XMLStreamException never
     */
    public void close() throws XMLStreamException {
        depth--;
        newLine();
        writer.writeEndElement();
    }

    /**
     * An element with text in it.
     *
     * @param name its name
     * @param text anything
     * @param attributes names and values by turns
     * @throws XMLStreamException never
     */
    public void element(String name, String text, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        writer.writeCharacters(Printable.lines(text));
        writer.writeEndElement();
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], Printable.line(attributes[i + 1]));
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
