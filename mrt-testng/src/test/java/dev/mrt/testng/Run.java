package dev.mrt.testng;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.TestNG;
import org.testng.xml.XmlClass;
import org.testng.xml.XmlSuite;
import org.testng.xml.XmlTest;

/** A run of TestNG on classes of a user, in this process. */
final class Run implements ITestListener {

    private final List<ITestResult> passed = Collections.synchronizedList(new ArrayList<>());
    private final List<ITestResult> failed = Collections.synchronizedList(new ArrayList<>());
    private final List<ITestResult> skipped = Collections.synchronizedList(new ArrayList<>());

    private Run() {}

    static Run of(Class<?>... classes) {
        return of(suite -> {}, classes);
    }

    /** A suite with one test. */
    static Run of(Consumer<XmlSuite> change, Class<?>... classes) {
        XmlSuite suite = new XmlSuite();
        suite.setDataProviderThreadCount(4);
        XmlTest test = new XmlTest(suite);
        test.setName("user");
        List<XmlClass> written = new ArrayList<>();
        for (Class<?> type : classes) {
            written.add(new XmlClass(type));
        }
        test.setXmlClasses(written);
        change.accept(suite);
        Run run = new Run();
        TestNG testng = new TestNG(false);
        testng.setXmlSuites(List.of(suite));
        testng.addListener(run);
        testng.setVerbose(0);
        testng.run();
        return run;
    }

    /** A suite as it is written in a file. */
    static Run of(String file) {
        Run run = new Run();
        TestNG testng = new TestNG(false);
        testng.setTestSuites(List.of(file));
        testng.addListener(run);
        testng.setVerbose(0);
        testng.run();
        return run;
    }

    @Override
    public void onTestSuccess(ITestResult result) {
        passed.add(result);
    }

    @Override
    public void onTestFailure(ITestResult result) {
        failed.add(result);
    }

    @Override
    public void onTestSkipped(ITestResult result) {
        skipped.add(result);
    }

    Collection<String> passed() {
        return names(passed);
    }

    Collection<String> failed() {
        return names(failed);
    }

    Collection<String> skipped() {
        return names(skipped);
    }

    private static Collection<String> names(List<ITestResult> results) {
        return results.stream().map(Run::name).sorted().toList();
    }

    /** The migration, or the method where there is none. */
    private static String name(ITestResult result) {
        Object[] parameters = result.getParameters();
        return parameters.length == 0 ? result.getName() : parameters[0].toString();
    }

    /** What was thrown, by name. */
    Map<String, Throwable> errors() {
        Map<String, Throwable> errors = new TreeMap<>();
        failed.forEach(result -> errors.put(name(result), result.getThrowable()));
        skipped.forEach(result -> errors.put(name(result), result.getThrowable()));
        return errors;
    }
}
