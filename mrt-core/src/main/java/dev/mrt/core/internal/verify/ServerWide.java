package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.MigrationCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Finds out whether a chain could change what the databases of one PostgreSQL server share: roles and their memberships, databases, tablespaces,
 * subscriptions, replication slots and the settings of the server (manual, chapter "Managing Databases" and the shared catalogs). Rather one
 * alarm too many: the price is time, not a wrong verdict.
 */
final class ServerWide {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:create|alter|drop|comment\\s+on|security\\s+label\\b[^;]*\\bon)\\s+(?:if\\s+exists\\s+)?"
                    + "(?:role|user(?!\\s+mapping)|group|database|tablespace|subscription|system)\\b"
                    + "|\\b(?:reassign|drop)\\s+owned\\b"
                    + "|\\b(?:grant|revoke)\\b(?![^;]*\\bon\\b)"
                    + "|\\bpg_(?:create|drop)_\\w*replication_slot|\\bpg_replication_origin_|\\bpg_(?:terminate|cancel)_backend\\b",
            Pattern.CASE_INSENSITIVE);

    private final MrtConfig config;
    private final MigrationCatalog catalog;

    ServerWide(MrtConfig config, MigrationCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    /** Why it could, a sentence; empty if it does not. */
    String obstacle() {
        for (Path script : config.initScripts()) {
            if (isFoundIn(text(script))) {
                return script + " changes what all databases of the server share, such as its roles.";
            }
        }
        for (Migration migration : catalog.migrations()) {
            if (migration.flags().contains(Migration.Flag.CODE)) {
                return migration.location() + " is code, and nobody knows what of the server it changes.";
            }
            String rollback =
                    migration.rollback().scriptOr(migration.location()).text();
            if (isFoundIn(migration.up().text()) || isFoundIn(rollback)) {
                return migration.location() + " changes what all databases of the server share, such as its roles.";
            }
        }
        return "";
    }

    static boolean isFoundIn(String sql) {
        return STATEMENT.matcher(sql).find();
    }

    private static String text(Path script) {
        try {
            return Files.readString(script, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw MrtException.usage("The initial script " + script + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
