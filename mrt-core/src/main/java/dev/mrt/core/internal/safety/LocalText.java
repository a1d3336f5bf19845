package dev.mrt.core.internal.safety;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.core.internal.verify.LocalNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces names that come from the machine or the run by what they stand for. */
final class LocalText {

    private static final String GENERATED = "(generated)";
    private static final String DATABASE = "(database)";
    private static final String OWNER = "(owner)";

    /** What databases of mrt's own are called. */
    private static final Pattern SCRATCH = Pattern.compile("(?i)mrt_[a-z0-9]+");

    private final String database;
    private final Pattern databaseName;
    private final Pattern userName;

    LocalText(LocalNames names) {
        this.database = names.database();
        this.databaseName = SCRATCH.matcher(database).matches() ? word(database, "") : never();
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
        boolean isSchema = key.kind() == ObjectKind.SCHEMA && key.name().equals(database);
        String name = object.nameGenerated() ? GENERATED : isSchema ? DATABASE : key.name();
        String granted = key.kind() == ObjectKind.GRANT ? owner(name) : name;
        return new ObjectKey(key.kind(), key.schema().equals(database) ? "" : key.schema(), key.table(), granted);
    }

    String value(Attribute attribute) {
        String value = databaseName.matcher(attribute.value()).replaceAll(Matcher.quoteReplacement(DATABASE));
        return attribute.facet() == Facet.GRANT ? owner(value) : value;
    }

    private String owner(String text) {
        return userName.matcher(text).replaceAll(Matcher.quoteReplacement(OWNER));
    }
}
