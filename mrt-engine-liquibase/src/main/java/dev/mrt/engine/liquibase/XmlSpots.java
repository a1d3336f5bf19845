package dev.mrt.engine.liquibase;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds changesets in XML. A tag starts where the event before it ended. */
final class XmlSpots {

    private final List<Spot> spots = new ArrayList<>();
    private int depth;
    private int changeSetDepth;
    private boolean inRollback;
    private @Nullable SpotBuilder open;

    private XmlSpots() {}

    /** The changesets up to the first thing that is not XML. */
    static List<Spot> of(String text) {
        XmlSpots found = new XmlSpots();
        try {
            found.read(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException notXml) {
            return found.spots;
        }
        return found.spots;
    }

    /** The JDK's own, whatever else is on the class path: others give an event the line where it starts. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int tagLine = 1;
        while (reader.hasNext()) {
            int event = reader.next();
            int endLine = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader, tagLine);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(endLine);
            }
            tagLine = endLine;
        }
    }

    private void start(XMLStreamReader reader, int line) {
        depth++;
        String name = reader.getLocalName();
        if (open == null) {
            if (name.equals("changeSet")) {
                open = new SpotBuilder(
                        attribute(reader, "id"), attribute(reader, "author"), attribute(reader, "dbms"), line);
                changeSetDepth = depth;
            }
        } else if (depth == changeSetDepth + 1) {
            open.child(name, line);
            inRollback = name.equals("rollback");
        } else if (depth == changeSetDepth + 2 && inRollback) {
            open.inRollback(name);
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }

    private void end(int line) {
        if (open != null && depth == changeSetDepth) {
            spots.add(open.build(line));
            open = null;
        }
        depth--;
    }
}
