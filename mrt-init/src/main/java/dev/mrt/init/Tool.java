package dev.mrt.init;

/** What builds the project. */
enum Tool {
    MAVEN("maven", "Maven"),
    GRADLE("gradle", "Gradle"),
    NONE("none", "no build file");

    private final String id;
    private final String title;

    Tool(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }
}
