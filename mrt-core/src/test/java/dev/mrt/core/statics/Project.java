package dev.mrt.core.statics;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.core.Mrt;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A folder of migrations, and the checks ACME1 (no DROP, on each statement) and ACME2 (a rollback that is missing or empty). */
final class Project {

    static final Descriptor NO_DROP = Descriptor.of("ACME1", "no-drop", Severity.ERROR, "A statement drops something.");
    static final Descriptor NO_ROLLBACK =
            Descriptor.of("ACME2", "no-rollback", Severity.WARNING, "There is no rollback.");

    private final Path folder;
    private UnaryOperator<MrtConfigBuilder> change = builder -> builder;

    Project(Path root) throws IOException {
        folder = Files.createDirectories(root.resolve("db"));
    }

    static Descriptor named(String code) {
        return Descriptor.of(code, "own-" + code.toLowerCase(Locale.ROOT), Severity.INFO, "A check of one's own.");
    }

    Path folder() {
        return folder;
    }

    Project file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
        return this;
    }

    Project with(UnaryOperator<MrtConfigBuilder> next) {
        UnaryOperator<MrtConfigBuilder> before = change;
        change = builder -> next.apply(before.apply(builder));
        return this;
    }

    /** Loaders are closed by nobody, as the temporary folder holds text files alone. */
    Mrt mrt() throws IOException {
        Path services = Files.createDirectories(folder.resolveSibling("classes/META-INF/services"));
        Files.writeString(services.resolve(MigrationEngineProvider.class.getName()), FolderEngine.class.getName());
        Files.writeString(services.resolve(SqlAnalyzer.class.getName()), LineAnalyzer.class.getName());
        return Mrt.of(config(), loader());
    }

    ClassLoader loader() throws IOException {
        URL classes = folder.resolveSibling("classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, Project.class.getClassLoader());
    }

    MrtConfig config() {
        MrtConfigBuilder builder = MrtConfig.builder()
                .locations(List.of(folder.toString()))
                .customChecks(
                        List.of(RiskCheck.of(NO_DROP, Project::drops), RiskCheck.of(NO_ROLLBACK, Project::missing)));
        return change.apply(builder).build();
    }

    private static List<RiskWarning> drops(MigrationContext migration) {
        return Stream.of(migration.up(), migration.rollback())
                .flatMap(List::stream)
                .filter(statement -> statement.text().contains("DROP"))
                .map(statement -> RiskWarning.of(
                        NO_DROP, migration, statement, statement.text().replaceAll(".* |;", ""), "It drops."))
                .toList();
    }

    private static List<RiskWarning> missing(MigrationContext migration) {
        return migration.rollback().isEmpty()
                ? List.of(RiskWarning.of(
                        NO_ROLLBACK,
                        migration,
                        migration
                                .migration()
                                .rollback()
                                .scriptOr(migration.migration().location())
                                .location(),
                        "",
                        "Nothing takes it back."))
                : List.of();
    }

    CheckReport check() throws IOException {
        return mrt().checkStatic();
    }

    /** The findings that count, each as {@code place code object}. */
    List<String> warnings() throws IOException {
        return check().warnings().stream().map(Project::line).toList();
    }

    /** The findings that do not count, each as {@code place code object how reason}. */
    List<String> suppressed() throws IOException {
        return check().suppressed().stream()
                .map(one -> (line(one.warning()) + " " + one.how() + " " + one.reason()).strip())
                .toList();
    }

    private static String line(RiskWarning warning) {
        return (warning.location() + " " + warning.code() + " " + warning.object()).strip();
    }
}
