package dev.mrt.tests.arch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Repository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the files, whatever is in them. */
class SourceTreeTest {

    private static final int LONGEST = 400;
    private static final int HALF_ARE_SHORTER_THAN = 80;
    private static final Pattern MODULE_NAME = Pattern.compile("<mrt.module.name>([^<]+)</mrt.module.name>");

    @Test
    void no_file_is_too_long() {
        assertThat(allJavaFiles()).isNotEmpty();
        assertThat(allJavaFiles()).filteredOn(file -> lines(file) > LONGEST).isEmpty();
    }

    @Test
    void half_of_the_files_are_short() {
        int[] lengths = Repository.javaFiles("src/main/java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .mapToInt(SourceTreeTest::lines)
                .sorted()
                .toArray();

        assertThat(lengths[lengths.length / 2]).isLessThan(HALF_ARE_SHORTER_THAN);
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void a_module_announces_its_root_package_as_its_name(Module module) {
        assertThat(announced(module)).isEqualTo(module.root());
    }

    @Test
    void no_two_modules_announce_one_name() {
        assertThat(Arrays.stream(Module.values()).map(SourceTreeTest::announced))
                .doesNotHaveDuplicates();
    }

    private static String announced(Module module) {
        Path pom = Repository.root().resolve(module.artifact()).resolve("pom.xml");
        Matcher name = MODULE_NAME.matcher(Repository.read(pom));
        assertThat(name.find()).as(pom + " sets mrt.module.name").isTrue();
        return name.group(1);
    }

    private static List<Path> allJavaFiles() {
        return List.of("src/main/java", "src/test/java").stream()
                .flatMap(folder -> Repository.javaFiles(folder).stream())
                .toList();
    }

    private static int lines(Path file) {
        return (int) Repository.read(file).lines().count();
    }
}
