package dev.mrt.report.installed;

import dev.mrt.report.Printable;
import dev.mrt.report.installed.Installed.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Tells people what is installed. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InstalledText {

    /** There are many of them: of each jar they are counted, unless somebody wants to see them. */
    private static final String CHECK = "static check";

    private InstalledText() {}

    /**
     * A line for each part.
     *
     * @param installed what is running
     * @param verbose whether each check is named, and where Java is
     * @return lines that end with a line break
     */
    public static String of(Installed installed, boolean verbose) {
        List<Part> parts = new ArrayList<>(installed.parts().stream()
                .distinct()
                .filter(part -> verbose || !part.kind().equals(CHECK))
                .toList());
        if (!verbose) {
            parts.addAll(checks(installed));
        }
        int kinds = parts.stream().mapToInt(part -> part.kind().length()).max().orElse(0);
        Stream<String> lines = parts.stream().map(part -> line(part, kinds));
        return Stream.concat(head(installed, verbose), lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> head(Installed installed, boolean verbose) {
        Installed.Java java = installed.java();
        String first = "mrt " + installed.version() + ", Java " + java.version();
        return verbose
                ? Stream.of(first, java.vendor() + ", " + java.home(), java.system())
                        .map(Printable::line)
                : Stream.of(Printable.line(first));
    }

    private static String line(Part part, int kinds) {
        String name = (part.name() + " " + part.version()).strip();
        return String.format(
                "%-" + kinds + "s  %s (%s)", part.kind(), Printable.line(name), Printable.line(part.jar()));
    }

    private static List<Part> checks(Installed installed) {
        Map<String, Long> byJar = installed.parts().stream()
                .filter(part -> part.kind().equals(CHECK))
                .collect(Collectors.groupingBy(Part::jar, TreeMap::new, Collectors.counting()));
        return byJar.entrySet().stream()
                .map(each -> new Part(
                        CHECK + (each.getValue() == 1 ? "" : "s"), String.valueOf(each.getValue()), "", each.getKey()))
                .toList();
    }
}
