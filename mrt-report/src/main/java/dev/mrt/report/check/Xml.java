package dev.mrt.report.check;

import dev.mrt.report.Printable;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML. What XML cannot hold is shown as {@link Printable} shows it. */
final class Xml {

    private static final String INDENT = "  ";

    private final XMLStreamWriter writer;
    private int depth = 0;

    Xml(XMLStreamWriter writer) throws XMLStreamException {
        this.writer = writer;
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** Begins an element with elements in it. */
    void open(String name, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        depth++;
    }

    /** Ends the element that was opened last. */
    void close() throws XMLStreamException {
        depth--;
        newLine();
        writer.writeEndElement();
    }

    /** An element with text in it. */
    void element(String name, String text, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        writer.writeCharacters(Printable.lines(text));
        writer.writeEndElement();
    }

    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
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
