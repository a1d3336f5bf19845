package dev.mrt.engine.flyway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Shows Flyway only what it is to run now. This is what makes a step cost the same whatever the length of the chain: Flyway neither scans nor
 * parses nor compares the other migrations.
 */
final class Cursor implements ResourceProvider, MigrationResolver {

    private final FlywayCatalog catalog;
    private View view = View.NOTHING;

    Cursor(FlywayCatalog catalog) {
        this.catalog = catalog;
    }

    void show(View next) {
        view = next;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return visible()
                .filter(script -> name.equals(script.getRelativePath() + ".conf"))
                .map(catalog::confOf)
                .filter(conf -> conf != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return visible()
                .filter(script -> script.getFilename().startsWith(prefix) && endsWith(script.getFilename(), suffixes))
                .<LoadableResource>map(script -> script)
                .toList();
    }

    private Stream<ScriptResource> visible() {
        return Stream.concat(view.scripts().stream(), view.callbacks().stream());
    }

    private static boolean endsWith(String name, String[] suffixes) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Stream.of(suffixes).anyMatch(suffix -> upper.endsWith(suffix.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        List<ResolvedMigration> resolved = new ArrayList<>();
        view.code()
                .forEach(code ->
                        resolved.add(code.getResolvedMigration(context.configuration, context.statementInterceptor)));
        return resolved;
    }
}
