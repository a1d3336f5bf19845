package dev.mrt.engine.flyway;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Finds migrations written in Java: classes in class path locations, and objects in the user's configuration. */
final class JavaMigrations {

    private final boolean mayRunCode;
    private final List<JavaCode> found = new ArrayList<>();
    private final List<InventoryFinding> findings = new ArrayList<>();

    /**
     * Prepares a search.
     *
     * @param settings where to look
     * @param mayRunCode whether a class may be instantiated to ask it for its version
     */
    JavaMigrations(FlywaySettings settings, boolean mayRunCode) {
        this.mayRunCode = mayRunCode;
        for (JavaMigration given : settings.flyway().getJavaMigrations()) {
            add(given.getClass(), given);
        }
        var provider = settings.flyway().getJavaMigrationClassProvider();
        if (provider != null) {
            provider.getClasses().forEach(this::consider);
        }
    }

    List<JavaCode> found() {
        return found;
    }

    List<InventoryFinding> findings() {
        return findings;
    }

    /** Looks at a file of a class path location. */
    void consider(ClassPathPlace place, FoundFile file) {
        String path = file.relativePath();
        if (!path.endsWith(".class") || path.contains("-info.class")) {
            return;
        }
        String stem = path.substring(0, path.length() - ".class".length());
        String name = (place.root().isEmpty() ? stem : place.root() + "/" + stem).replace('/', '.');
        try {
            consider(Class.forName(name, false, place.loader()));
        } catch (ClassNotFoundException | LinkageError e) {
            findings.add(new InventoryFinding(
                    SourceLocation.of(path),
                    "The class " + name + " cannot be loaded, so it is not run: " + Words.of(e),
                    InventoryFinding.Kind.NOT_CHECKED));
        }
    }

    private void consider(Class<?> type) {
        boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && !type.isAnonymousClass();
        if (concrete && JavaMigration.class.isAssignableFrom(type)) {
            add(type, null);
        }
    }

    private void add(Class<?> type, @Nullable JavaMigration instance) {
        if (instance != null) {
            found.add(new JavaCode(type, instance.getVersion(), instance.getDescription(), instance));
            return;
        }
        JavaCode named = BaseJavaMigration.class.isAssignableFrom(type) ? named(type) : null;
        if (named != null) {
            found.add(named);
        } else if (mayRunCode) {
            JavaMigration made = JavaCode.instantiated(type);
            found.add(new JavaCode(type, made.getVersion(), made.getDescription(), null));
        } else {
            findings.add(new InventoryFinding(
                    SourceLocation.of(type.getName()),
                    "The Java migration " + type.getName()
                            + " tells its version only when it runs, so it is not listed here;"
                            + " name it V<version>__<description> and extend BaseJavaMigration to have it checked.",
                    InventoryFinding.Kind.NOT_CHECKED));
        }
    }

    /** The rule of {@link BaseJavaMigration}: {@code V1_2__Add_phone}, {@code R__Views}. */
    private static @Nullable JavaCode named(Class<?> type) {
        String name = type.getSimpleName();
        int at = name.indexOf("__");
        if (at < 1) {
            return null;
        }
        String description = name.substring(at + 2).replace('_', ' ');
        if (name.startsWith("R") && at == 1) {
            return new JavaCode(type, null, description, null);
        }
        MigrationVersion version = name.startsWith("V") ? Naming.version(name.substring(1, at)) : null;
        return version == null ? null : new JavaCode(type, version, description, null);
    }
}
