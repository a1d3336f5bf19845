package dev.mrt.init;

/** The test frameworks that mrt has a front-end for. */
enum TestFramework {
    JUNIT("JUnit", "mrt-junit5", "org.junit.jupiter", "5.10"),
    TESTNG("TestNG", "mrt-testng", "org.testng", "7.5.1");

    private final String title;
    private final String artifact;
    private final String group;
    private final String oldest;

    TestFramework(String title, String artifact, String group, String oldest) {
        this.title = title;
        this.artifact = artifact;
        this.group = group;
        this.oldest = oldest;
    }

    String title() {
        return title;
    }

    /** The artifact of mrt for it. */
    String artifact() {
        return artifact;
    }

    /** The group of its own artifacts, and the package that its tests import. */
    String group() {
        return group;
    }

    String oldest() {
        return oldest;
    }
}
