package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.util.Optional;
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
        try (LiquibaseThread thread = settings.thread(LenientParsing.scopeValues())) {
            return thread.call(reader::readLeniently);
        } catch (MrtException e) {
            throw e;
        } catch (Exception e) {
            throw ChangelogParser.unusable(settings, e);
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
        return again ? read(hinted) : catalog;
    }

    private LiquibaseCatalog read(String product) throws Exception {
        Database database = OfflineDatabase.of(product, 0, settings.names(), resources);
        DatabaseChangeLog changeLog = ChangelogParser.parse(settings, database);
        Steps steps = Steps.of(changeLog, database, resources, settings.contexts(), settings.labels());
        return LiquibaseCatalog.of(steps, changeLog, settings.url().orElse(""));
    }
}
