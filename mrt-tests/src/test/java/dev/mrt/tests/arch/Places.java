package dev.mrt.tests.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where compiled classes come from, in a build that has packaged its modules and in one that has not. */
final class Places {

    private static final Pattern MODULE = Pattern.compile("/(mrt-[a-z0-9-]+?)(?:/target/|/[0-9][^/]*/mrt-)");

    private Places() {}

    static String moduleOf(JavaClass type) {
        return moduleOf(type.getSource().orElseThrow().getUri().toString());
    }

    static String moduleOf(String uri) {
        Matcher place = MODULE.matcher(uri);
        if (!place.find()) {
            throw new IllegalArgumentException("No module in " + uri);
        }
        String module = place.group(1);
        while (place.find()) {
            module = place.group(1);
        }
        return module;
    }
}
