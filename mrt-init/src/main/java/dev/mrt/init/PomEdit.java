package dev.mrt.init;

import dev.mrt.api.MrtException;
import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.maven.AlignOptions;
import eu.maveniverse.domtrip.maven.AlignOptions.PropertyNamingConvention;
import eu.maveniverse.domtrip.maven.AlignOptions.VersionSource;
import eu.maveniverse.domtrip.maven.Coordinates;
import eu.maveniverse.domtrip.maven.PomEditor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts dependencies into a {@code pom.xml} and leaves every other byte of it as it is. */
final class PomEdit {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    /** Everything up to the last line break. */
    private static final Pattern LAST_LINE = Pattern.compile("(?s).*\\n");

    private final PomEditor editor;
    private final Element project;
    private final Needs needs;
    private final Versions versions;
    private final boolean blankLines;

    private PomEdit(PomEditor editor, Needs needs, Versions versions) {
        this.editor = editor;
        this.project = editor.root();
        this.needs = needs;
        this.versions = versions;
        this.blankLines = hasBlankLines(project);
    }

    /**
     * The content of a file with what is missing.
     *
     * @throws MrtException if it cannot be changed without disturbing its form
     */
    static byte[] of(Path file, Needs needs, Versions versions) {
        byte[] before = TextFile.bytes(file);
        try {
            Document document = Document.of(new ByteArrayInputStream(before));
            if (!Arrays.equals(before, bytes(document))) {
                throw refused(file, null);
            }
            new PomEdit(new PomEditor(document), needs, versions).apply();
            return bytes(document);
        } catch (DomTripException e) {
            throw refused(file, e);
        }
    }

    private static MrtException refused(Path file, @Nullable DomTripException cause) {
        String message = file + " cannot be changed without disturbing its form. Nothing was written; run it without"
                + " --apply and put the block in by hand.";
        return cause == null ? MrtException.usage(message) : MrtException.usage(message, cause);
    }

    private static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.toXml(out);
        return out.toByteArray();
    }

    private void apply() {
        if (needs.java()) {
            Element properties = child(project, "properties");
            MavenBlock.JAVA.forEach(name -> editor.addElement(properties, name, Ages.OLDEST_JAVA));
        }
        String bom = needs.bom();
        if (bom != null) {
            bom(bom);
        }
        if (!needs.missing().isEmpty()) {
            Element dependencies = child(project, "dependencies");
            needs.missing().forEach(need -> dependency(dependencies, need));
        }
        if (needs.runner()) {
            runner(versions.of("surefire"));
        }
    }

    private void bom(String version) {
        Element dependencies = child(child(project, "dependencyManagement"), "dependencies");
        Element added = editor.dependencies().addDependency(dependencies, Need.MRT, "mrt-bom", styled("mrt", version));
        editor.addElement(added, "type", "pom");
        editor.addElement(added, "scope", "import");
    }

    private void dependency(Element dependencies, Need need) {
        String version = need.version();
        Element added = editor.dependencies()
                .addDependency(
                        dependencies,
                        need.group(),
                        need.artifact(),
                        version == null ? null : styled(need.artifact(), version));
        editor.addElement(added, "scope", "test");
    }

    /** Where versions are properties, a new one becomes one too, called like the others. */
    private String styled(String name, String version) {
        Element properties = project.childElement("properties").orElse(null);
        if (properties == null || editor.dependencies().detectVersionSource() != VersionSource.PROPERTY) {
            return version;
        }
        PropertyNamingConvention convention = editor.dependencies().detectPropertyNamingConvention();
        String property = AlignOptions.generatePropertyName(Coordinates.of(name, name, version), convention);
        if (properties.childElement(property).isEmpty()) {
            editor.properties().addProperty(properties, property, version);
        }
        return "${" + property + "}";
    }

    private void runner(String version) {
        Element plugins = child(child(child(project, "build"), "pluginManagement"), "plugins");
        editor.plugins().addPlugin(plugins, "org.apache.maven.plugins", "maven-surefire-plugin", version);
    }

    private Element child(Element parent, String name) {
        return parent.childElement(name).orElseGet(() -> created(parent, name));
    }

    private Element created(Element parent, String name) {
        if (parent != project) {
            return editor.addElement(parent, name);
        }
        Element child = editor.insertMavenElement(parent, name);
        spaced(child);
        return child;
    }

    /** A blank line before and behind, if the file has such lines; the editor decides by the nearest element alone. */
    private void spaced(Element block) {
        String lineEnd = block.precedingWhitespace().contains("\r\n") ? "\r\n" : "\n";
        String indent = LAST_LINE.matcher(block.precedingWhitespace()).replaceAll("");
        String before = (blankLines ? lineEnd : "") + lineEnd + indent;
        block.precedingWhitespace(before);
        block.innerPrecedingWhitespace(lineEnd + indent);
        block.nextSibling()
                .filter(next -> !next.precedingWhitespace().isEmpty())
                .ifPresent(next -> next.precedingWhitespace(before));
    }

    private static boolean hasBlankLines(Element project) {
        return project.children()
                .anyMatch(
                        child -> BLANK_LINE.matcher(child.precedingWhitespace()).find());
    }
}
