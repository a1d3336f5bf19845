package dev.mrt.api.schema;

import java.util.Locale;
import org.apiguardian.api.API;

/** What a schema object is. */
@API(status = API.Status.STABLE, since = "0.1")
public enum ObjectKind {
    /** A schema. */
    SCHEMA,
    /** A table of any kind, foreign tables included. */
    TABLE,
    /** A view. */
    VIEW,
    /** A materialised view. */
    MATERIALIZED_VIEW,
    /** A column of a table or view. */
    COLUMN,
    /** The order of the columns of one table. */
    COLUMN_ORDER,
    /** A primary key. */
    PRIMARY_KEY,
    /** A unique constraint. */
    UNIQUE,
    /** A foreign key. */
    FOREIGN_KEY,
    /** A check constraint. */
    CHECK,
    /** An exclusion constraint. */
    EXCLUSION,
    /** A named NOT NULL constraint whose name is not the default. */
    NOT_NULL,
    /** An index. */
    INDEX,
    /** A sequence. */
    SEQUENCE,
    /** A function, procedure or aggregate. */
    ROUTINE,
    /** A trigger. */
    TRIGGER,
    /** A rewrite rule. */
    RULE,
    /** A row security policy. */
    POLICY,
    /** A composite, range or other type. */
    TYPE,
    /** A domain. */
    DOMAIN,
    /** An enumeration. */
    ENUM,
    /** A comment on an object. */
    COMMENT,
    /** Privileges on an object, or its owner. */
    GRANT,
    /** Extended statistics. */
    STATISTICS,
    /** An extension. */
    EXTENSION,
    /** A scheduled event. */
    EVENT,
    /** Anything else that the catalog lists. */
    OTHER;

    /**
     * The kind as a person writes it.
     *
     * @return for example {@code foreign key}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
