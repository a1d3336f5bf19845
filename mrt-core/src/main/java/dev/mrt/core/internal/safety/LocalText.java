package dev.mrt.core.internal.safety;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.core.internal.verify.LocalNames;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces names that come from the machine or the run by what they stand for. */
final class LocalText {

    private static final String GENERATED = "(generated)";
    private static final String DATABASE = "(database)";
    private static final String OWNER = "(owner)";

    /** As PostgreSQL writes it (manual, 5.8 "Privileges"). */
    private static final Pattern OWN_RIGHTS = Pattern.compile("\\(owner\\)=[a-zA-Z*]+/\\(owner\\) ?");

    /** What databases of mrt's own are called. */
    private static final Pattern SCRATCH = Pattern.compile("(?i)mrt_[a-z0-9]+");

    private final String schema;
    private final Pattern databaseName;
    private final Pattern userName;

    LocalText(DatabaseInfo product, LocalNames names) {
        boolean isSchema = product.is("MariaDB") || product.is("MySQL");
        this.schema = isSchema ? names.database() : "";
        this.databaseName = SCRATCH.matcher(names.database()).matches() ? word(names.database(), "") : never();
        String user = names.user().replaceFirst("@[^@]*$", "");
        this.userName = user.isEmpty() ? never() : word(user, "(?:@[%\\w.:-]+)?");
    }

    private static Pattern never() {
        return Pattern.compile("(?!)");
    }

    private static Pattern word(String name, String suffix) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + suffix + "(?![\\w$])");
    }

    /** Where a database is the schema, as on MariaDB, its name is not said. */
    ObjectKey key(SchemaObject object) {
        ObjectKey key = object.key();
        return new ObjectKey(key.kind(), key.schema().equals(schema) ? "" : key.schema(), key.table(), name(object));
    }

    private String name(SchemaObject object) {
        ObjectKey key = object.key();
        if (object.nameGenerated()) {
            return GENERATED;
        }
        return switch (key.kind()) {
            case SCHEMA -> key.name().equals(schema) ? DATABASE : key.name();
            case GRANT -> owner(key.name());
            default -> key.name();
        };
    }

    /** Without what the one who runs the migrations owns anyway. */
    Map<String, String> properties(SchemaObject object) {
        Map<String, String> properties = new TreeMap<>();
        object.attributes().forEach((name, attribute) -> {
            boolean isGrant = attribute.facet() == Facet.GRANT;
            String value = isGrant ? granted(attribute.value()) : withoutDatabase(attribute.value());
            if (!(isGrant && value.isEmpty())) {
                properties.put(name, value);
            }
        });
        return properties;
    }

    private String withoutDatabase(String value) {
        return databaseName.matcher(value).replaceAll(Matcher.quoteReplacement(DATABASE));
    }

    /** What an owner may do with its own is the database's matter, and another one in each major version. */
    private String granted(String value) {
        String words =
                OWN_RIGHTS.matcher(owner(withoutDatabase(value))).replaceAll("").strip();
        return words.equals(OWNER) ? "" : words;
    }

    private String owner(String text) {
        return userName.matcher(text).replaceAll(Matcher.quoteReplacement(OWNER));
    }
}
