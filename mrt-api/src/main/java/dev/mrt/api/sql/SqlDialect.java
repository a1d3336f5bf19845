package dev.mrt.api.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The product whose SQL migrations are written in. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SqlDialect {
    /** PostgreSQL. */
    POSTGRES("postgres", "PostgreSQL", "public"),
    /** MySQL. */
    MYSQL("mysql", "MySQL", ""),
    /** MariaDB. */
    MARIADB("mariadb", "MariaDB", ""),
    /** H2. */
    H2("h2", "H2", "public"),
    /** SQLite. */
    SQLITE("sqlite", "SQLite", "main"),
    /** Oracle. */
    ORACLE("oracle", "Oracle", ""),
    /** SQL Server. */
    SQLSERVER("sqlserver", "SQL Server", "dbo"),
    /** Not known; only what all products share is assumed. */
    ANY("any", "any database", "");

    private final String id;
    private final String title;
    private final String defaultSchema;

    SqlDialect(String id, String title, String defaultSchema) {
        this.id = id;
        this.title = title;
        this.defaultSchema = defaultSchema;
    }

    /**
     * Looks a dialect up.
     *
     * @param id as {@link #id()}, with or without a version behind a colon, in any case; {@code postgresql}, {@code mssql} are understood
     * @return the dialect, empty for an unknown name
     */
    public static Optional<SqlDialect> of(String id) {
        String name = id.strip().toLowerCase(Locale.ROOT).replaceAll(":.*", "");
        String known = switch (name) {
            case "postgresql", "pg" -> "postgres";
            case "mssql" -> "sqlserver";
            default -> name;
        };
        return Stream.of(values()).filter(dialect -> dialect.id.equals(known)).findFirst();
    }

    /**
     * Its name in options.
     *
     * @return for example {@code postgres}
     */
    public String id() {
        return id;
    }

    /**
     * Its name in sentences.
     *
     * @return for example {@code PostgreSQL}
     */
    public String title() {
        return title;
    }

    /**
     * The schema of a name that has none.
     *
     * @return in lower case; empty where it depends on the connection
     */
    public String defaultSchema() {
        return defaultSchema;
    }

    /**
     * Whether it is MySQL or MariaDB.
     *
     * @return {@code true} for these two
     */
    public boolean isMySqlLike() {
        return this == MYSQL || this == MARIADB;
    }

    /**
     * Whether a failed or rolled back transaction takes its DDL back (PostgreSQL manual, "Transactions"; SQLite, "Transactions"; SQL Server).
     *
     * @return {@code false} where DDL commits
     */
    public boolean hasTransactionalDdl() {
        return this == POSTGRES || this == SQLITE || this == SQLSERVER;
    }
}
