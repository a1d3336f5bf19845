package dev.mrt.init;

import java.util.List;

/** What a person is to put into a {@code pom.xml}. */
final class MavenBlock {

    /** Both, as the compiler plugin of Maven 3.8 does not know {@code maven.compiler.release}. */
    static final List<String> JAVA = List.of("maven.compiler.source", "maven.compiler.target");

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth = 0;

    private MavenBlock() {}

    static String of(Needs needs, Versions versions) {
        MavenBlock block = new MavenBlock();
        if (needs.java()) {
            block.open("properties");
            JAVA.forEach(name -> block.value(name, Ages.OLDEST_JAVA));
            block.close("properties");
        }
        String bom = needs.bom();
        if (bom != null) {
            block.bom(bom);
        }
        if (!needs.missing().isEmpty()) {
            block.open("dependencies");
            needs.missing().forEach(block::dependency);
            block.close("dependencies");
        }
        if (needs.runner()) {
            block.runner(versions.of("surefire"));
        }
        return block.text.toString();
    }

    private void bom(String version) {
        open("dependencyManagement");
        open("dependencies");
        open("dependency");
        value("groupId", Need.MRT);
        value("artifactId", "mrt-bom");
        value("version", version);
        value("type", "pom");
        value("scope", "import");
        close("dependency");
        close("dependencies");
        close("dependencyManagement");
    }

    private void dependency(Need need) {
        open("dependency");
        value("groupId", need.group());
        value("artifactId", need.artifact());
        String version = need.version();
        if (version != null) {
            value("version", version);
        }
        value("scope", "test");
        close("dependency");
    }

    private void runner(String version) {
        open("build");
        open("pluginManagement");
        open("plugins");
        open("plugin");
        value("groupId", "org.apache.maven.plugins");
        value("artifactId", "maven-surefire-plugin");
        value("version", version);
        close("plugin");
        close("plugins");
        close("pluginManagement");
        close("build");
    }

    private void open(String name) {
        line("<" + name + ">");
        depth++;
    }

    private void close(String name) {
        depth--;
        line("</" + name + ">");
    }

    private void value(String name, String value) {
        line("<" + name + ">" + value + "</" + name + ">");
    }

    private void line(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
    }
}
