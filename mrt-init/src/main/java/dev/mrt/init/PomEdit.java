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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts dependencies into a {@code pom.xml} and leaves every other byte of it as it is. */
final class PomEdit {

    private static final Pattern BLANK_LINES = Pattern.compile("(\\r?\\n)(?:[ \\t]*\\r?\\n)+");

    private final PomEditor editor;
    private final Element project;
    private final Needs needs;
    private final Versions versions;
    private final Set<Element> created = Collections.newSetFromMap(new IdentityHashMap<>());

    private PomEdit(PomEditor editor, Needs needs, Versions versions) {
        this.editor = editor;
        this.project = editor.root();
        this.needs = needs;
        this.versions = versions;
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
        Element child = parent == project ? editor.insertMavenElement(parent, name) : editor.addElement(parent, name);
        if (created.contains(parent)) {
            // The editor repeats the blank line in front of an element at its end.
            parent.innerPrecedingWhitespace(
                    BLANK_LINES.matcher(parent.innerPrecedingWhitespace()).replaceAll("$1"));
        }
        created.add(child);
        return child;
    }
}
