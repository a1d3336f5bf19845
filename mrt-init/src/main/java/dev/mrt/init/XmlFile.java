package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML with the lines of its elements; follows no reference out of the file. */
final class XmlFile {

    private XmlFile() {}

    /**
     * The root element of a file.
     *
     * @throws MrtException if it cannot be read or is not well-formed
     */
    static XmlNode read(Path file) {
        // Of bytes that it cannot decode, the parser of the JDK tells standard error itself, whatever listens to it.
        String text = TextFile.read(file).text();
        try {
            return parse(factory().createXMLStreamReader(new StringReader(text.replaceFirst("^\uFEFF", ""))));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw MrtException.usage(
                    new Place(file, Math.max(line, 0)).in(Path.of("")) + " is not well-formed XML; mend it first.", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static XmlNode parse(XMLStreamReader reader) throws XMLStreamException {
        XmlNode top = new XmlNode("", 0);
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(top);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode node = new XmlNode(
                            reader.getLocalName(), reader.getLocation().getLineNumber());
                    open.element().add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().add(reader.getText());
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return top.children().get(0);
    }
}
