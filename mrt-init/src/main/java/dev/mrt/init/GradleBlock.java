package dev.mrt.init;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person is to put into a Gradle script.
 *
 * @param kotlin whether the script is in Kotlin
 * @param parentheses whether calls are written with them
 * @param quote what texts are written in
 */
record GradleBlock(boolean kotlin, boolean parentheses, String quote) {

    /** Written as the dependencies that are there. */
    static GradleBlock like(GradleScript script) {
        if (script.kotlin()) {
            return new GradleBlock(true, true, "\"");
        }
        List<GradleScript.Statement> there = script.statements().stream()
                .filter(one -> one.in("dependencies") && one.texts().findAny().isPresent())
                .toList();
        long doubles = there.stream()
                .flatMap(GradleScript.Statement::texts)
                .filter(text -> script.file().text().charAt(text.start()) == '"')
                .count();
        long calls = there.stream()
                .filter(one -> one.tokens().size() > 1 && one.tokens().get(1).is('('))
                .count();
        return new GradleBlock(false, calls * 2 > there.size(), doubles * 2 > there.size() ? "\"" : "'");
    }

    /** The lines inside {@code dependencies}, without indentation. */
    List<String> lines(Needs needs) {
        List<String> lines = new ArrayList<>();
        String bom = needs.bom();
        if (bom != null) {
            String platform = "platform(" + quoted(Need.MRT + ":mrt-bom:" + bom) + ")";
            lines.add("testImplementation" + (parentheses ? "(" + platform + ")" : " " + platform));
        }
        for (Need need : needs.missing()) {
            String version = need.version() == null ? "" : ":" + need.version();
            String coordinates = quoted(need.group() + ":" + need.artifact() + version);
            String configuration = need.runtime() ? "testRuntimeOnly" : "testImplementation";
            lines.add(configuration + (parentheses ? "(" + coordinates + ")" : " " + coordinates));
        }
        return lines;
    }

    /** The block that makes Gradle run tests on the JUnit platform. */
    List<String> runner(String indent) {
        String open = kotlin ? "tasks.withType<Test>().configureEach {" : "tasks.withType(Test).configureEach {";
        return List.of(open, indent + "useJUnitPlatform()", "}");
    }

    String text(Needs needs) {
        String indent = "    ";
        List<String> lines = lines(needs);
        String dependencies = lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> indent + line + "\n")
                        .collect(Collectors.joining("", "dependencies {\n", "}\n"));
        String runner = needs.runner() ? String.join("\n", runner(indent)) + "\n" : "";
        return dependencies + (dependencies.isEmpty() || runner.isEmpty() ? "" : "\n") + runner;
    }

    private String quoted(String text) {
        return quote + text + quote;
    }
}
