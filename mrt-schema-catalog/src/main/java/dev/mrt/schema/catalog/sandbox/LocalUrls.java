package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Scratch databases with the settings of a URL of H2 or SQLite; the database that the URL names is never opened. */
final class LocalUrls {

    /** Settings of H2 that are about the given database's place, file or users, not about how it works. */
    private static final Set<String> H2_PLACE = Set.of(
            "USER",
            "PASSWORD",
            "PASSWORD_HASH",
            "CIPHER",
            "IFEXISTS",
            "FORBID_CREATION",
            "ACCESS_MODE_DATA",
            "AUTO_SERVER",
            "AUTO_SERVER_PORT",
            "AUTO_RECONNECT",
            "AUTHREALM",
            "AUTHZPWD",
            "FILE_LOCK",
            "OPEN_NEW",
            "PAGE_SIZE",
            "CACHE_TYPE",
            "RECOVER",
            "DB_CLOSE_DELAY",
            "DB_CLOSE_ON_EXIT",
            "TRACE_LEVEL_FILE",
            "DATABASE_EVENT_LISTENER");

    /** Settings of SQLite's URLs and of its driver that are about the given file. */
    private static final Set<String> SQLITE_PLACE = Set.of(
            "mode", "cache", "vfs", "immutable", "nolock", "psow", "open_mode", "shared_cache", "password", "key");

    private LocalUrls() {}

    /** {@code jdbc:h2:file:~/app;MODE=PostgreSQL}: in memory, with the same mode. */
    static WorkDatabase h2(Driver driver, String url, Credentials credentials) {
        StringBuilder settings = new StringBuilder();
        String user = credentials.user();
        List<String> parts = splitAtSemicolons(url);
        for (String setting : parts.subList(1, parts.size())) {
            String name = setting.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
            if (name.equals("USER") && user == null) {
                user = setting.substring(setting.indexOf('=') + 1);
            }
            if (!name.isEmpty() && !H2_PLACE.contains(name)) {
                settings.append(';').append(setting);
            }
        }
        return new H2Database(driver, settings.toString(), user == null || user.isEmpty() ? "sa" : user);
    }

    /** A backslash before a semicolon makes it part of the setting. */
    private static List<String> splitAtSemicolons(String url) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ';' && (i == 0 || url.charAt(i - 1) != '\\')) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** {@code jdbc:sqlite:app.db?foreign_keys=true}: in a temporary file, with the same settings. */
    static WorkDatabase sqlite(Driver driver, String url) {
        Map<String, String> settings = new LinkedHashMap<>();
        int question = url.indexOf('?');
        if (question >= 0) {
            for (String setting : url.substring(question + 1).split("&")) {
                String[] pair = setting.split("=", 2);
                if (pair.length != 2) {
                    throw MrtException.usage("The SQLite URL has a setting without a value: " + Sentences.mask(setting)
                            + "; write name=value.");
                }
                if (!SQLITE_PLACE.contains(pair[0].toLowerCase(Locale.ROOT))) {
                    settings.put(pair[0], pair[1]);
                }
            }
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        return new SqliteDatabase(driver, properties);
    }
}
