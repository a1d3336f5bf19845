package dev.mrt.init;

/** The test class that is written. */
final class TestClass {

    private TestClass() {}

    static String text(TestSources sources, TestFramework framework) {
        String name = sources.packageName();
        String head = name.isEmpty() ? "" : "package " + name + (sources.kotlin() ? "\n\n" : ";\n\n");
        String comment = "/** The tests of every migration and its rollback. What they run on is said in mrt.yml. */\n";
        return head + (framework == TestFramework.JUNIT ? junit(sources, comment) : testng(sources, comment));
    }

    private static String junit(TestSources sources, String comment) {
        String type = "dev.mrt.junit5.MigrationSafetyTests";
        return sources.kotlin()
                ? "import " + type + "\n\n" + comment + "class " + TestSources.CLASS + " : MigrationSafetyTests\n"
                : "import " + type + ";\n\n" + comment + "class " + TestSources.CLASS
                        + " implements MigrationSafetyTests {}\n";
    }

    private static String testng(TestSources sources, String comment) {
        String type = "dev.mrt.testng.AbstractMigrationSafetyTests";
        return sources.kotlin()
                ? "import " + type + "\n\n" + comment + "class " + TestSources.CLASS
                        + " : AbstractMigrationSafetyTests()\n"
                : "import " + type + ";\n\n" + comment + "public class " + TestSources.CLASS
                        + " extends AbstractMigrationSafetyTests {}\n";
    }
}
