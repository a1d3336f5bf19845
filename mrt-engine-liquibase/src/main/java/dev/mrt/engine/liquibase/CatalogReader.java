package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.util.Map;
import java.util.Optional;
import liquibase.Scope;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.resource.ResourceAccessor;

/** Reads a changelog without a database and without running anybody's code. */
final class CatalogReader {

    private final LiquibaseSettings settings;
    private final ResourceAccessor resources;

    private CatalogReader(LiquibaseSettings settings) {
        this.settings = settings;
        this.resources = settings.searchPath().accessor();
    }

    static LiquibaseCatalog read(LiquibaseSettings settings) {
        CatalogReader reader = new CatalogReader(settings);
        try (LiquibaseThread thread = settings.thread(Map.of())) {
            return thread.call(() -> {
                Scope.ScopedRunnerWithReturn<LiquibaseCatalog> reading = reader::readLeniently;
                return Scope.child(LenientParsing.scopeValues(), reading);
            });
        } catch (MrtException e) {
            throw e;
        } catch (Exception e) {
            throw MrtException.usage("Liquibase cannot be set up: " + ChangelogParser.words(e), e);
        }
    }

    private LiquibaseCatalog readLeniently() throws Exception {
        try (LenientParsing lenient = LenientParsing.start()) {
            return read();
        }
    }

    /** If the changelog turns out to be for one product alone, it is read for that. */
    private LiquibaseCatalog read() throws Exception {
        Optional<String> chosen = Dialects.chosen(settings);
        LiquibaseCatalog catalog = read(chosen.orElse(Dialects.WHERE_NOTHING_TELLS));
        String hinted = Dialects.ofSandbox(catalog.dialectHint());
        boolean again = chosen.isEmpty() && !hinted.isEmpty() && !hinted.equals(Dialects.WHERE_NOTHING_TELLS);
        LiquibaseCatalog read = again ? read(hinted) : catalog;
        if (read.steps().isEmpty()) {
            throw MrtException.usage("There is no changeset in the changelog "
                    + settings.searchPath().changelog() + " or in what it includes.");
        }
        return read;
    }

    private LiquibaseCatalog read(String product) throws Exception {
        Database database = OfflineDatabase.of(product, 0, settings.names(), resources);
        DatabaseChangeLog changeLog = ChangelogParser.parse(settings, database);
        Steps steps = Steps.of(changeLog, database, resources, settings.contexts(), settings.labels());
        return LiquibaseCatalog.of(steps, changeLog, settings.url().orElse(""));
    }
}
