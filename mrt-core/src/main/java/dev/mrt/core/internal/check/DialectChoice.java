package dev.mrt.core.internal.check;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.internal.text.DialectHint;
import dev.mrt.core.internal.text.WrittenFor;
import java.util.Optional;

/**
 * The dialect that a chain is read in.
 *
 * @param dialect the dialect
 * @param majorVersion the lowest major version of the database, 0 if nobody says
 * @param reason why, for people
 */
record DialectChoice(SqlDialect dialect, int majorVersion, String reason) {

    /** Decides as the user says, else by the database to use, else by what the files point at. */
    static DialectChoice of(MrtConfig config, MigrationCatalog catalog) {
        SqlDialect configured = config.dialect();
        if (configured != null) {
            return new DialectChoice(configured, version(config), "the option dialect");
        }
        String database = config.database();
        if (database != null && SqlDialect.of(database).isPresent()) {
            return new DialectChoice(
                    SqlDialect.of(database).get(), version(config), "the option database is " + database);
        }
        return ofUrl(config)
                .or(() -> ofHint(config, catalog))
                .or(() -> ofMarks(config, catalog))
                .orElseGet(() -> new DialectChoice(
                        SqlDialect.ANY, version(config), "nothing tells the database; say it with the option dialect"));
    }

    private static Optional<DialectChoice> ofUrl(MrtConfig config) {
        return JdbcDialect.of(config.jdbcUrl())
                .map(found -> new DialectChoice(found.dialect(), version(config), "the JDBC URL " + found.reason()));
    }

    private static Optional<DialectChoice> ofHint(MrtConfig config, MigrationCatalog catalog) {
        String[] hint = DialectHint.of(catalog).split(":", 2);
        String reason = hint.length > 1 ? hint[1].strip() : "the engine's configuration";
        return SqlDialect.of(hint[0])
                .map(dialect -> dialect.isMySqlLike() ? MySqlFamily.of(reason, catalog.migrations()) : dialect)
                .map(dialect -> new DialectChoice(dialect, version(config), reason));
    }

    private static Optional<DialectChoice> ofMarks(MrtConfig config, MigrationCatalog catalog) {
        return WrittenFor.of(catalog.migrations())
                .flatMap(written -> SqlDialect.of(written.product().replace(" ", ""))
                        .map(dialect -> new DialectChoice(dialect, version(config), written.reason())));
    }

    /** Who tests on a version runs on no older one. */
    private static int version(MrtConfig config) {
        String written = config.minimumVersion();
        String database = config.database() == null ? "" : config.database().replaceFirst("^[^:]*:?", "");
        String version = (written == null ? database : written).replaceFirst("\\D.*", "");
        return version.isEmpty() || version.length() > 4 ? 0 : Integer.parseInt(version);
    }
}
