package dev.mrt.init;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The databases of projects. */
enum Vendor {
    POSTGRES("PostgreSQL", "postgres", "postgresql", "org.postgresql:postgresql", "flyway-database-postgresql"),
    MARIADB("MariaDB", "mariadb", "mariadb", "org.mariadb.jdbc:mariadb-java-client", "flyway-mysql"),
    MYSQL("MySQL", "mysql", "mysql", "com.mysql:mysql-connector-j", "flyway-mysql"),
    SQLITE("SQLite", "sqlite", "sqlite", "org.xerial:sqlite-jdbc", null),
    H2("H2", "h2", "h2", "com.h2database:h2", null),
    ORACLE("Oracle", "oracle", "oracle", "com.oracle.database.jdbc:ojdbc", "flyway-database-oracle"),
    SQLSERVER("SQL Server", "sqlserver", "sqlserver", "com.microsoft.sqlserver:mssql-jdbc", "flyway-sqlserver"),
    DB2("Db2", "db2", "db2", "com.ibm.db2:jcc", "flyway-database-db2");

    /** The databases that mrt starts by itself. */
    static final List<Vendor> EMBEDDED = List.of(H2, SQLITE, POSTGRES, MARIADB);

    private final String title;
    private final String id;
    private final String jdbc;
    private final String driver;
    private final @Nullable String flywayModule;

    Vendor(String title, String id, String jdbc, String driver, @Nullable String flywayModule) {
        this.title = title;
        this.id = id;
        this.jdbc = jdbc;
        this.driver = driver;
        this.flywayModule = flywayModule;
    }

    static Optional<Vendor> ofJdbcUrl(String url) {
        String name = url.replaceFirst("^jdbc:(tc:|p6spy:|otel:)?", "").toLowerCase(Locale.ROOT);
        return url.startsWith("jdbc:")
                ? Arrays.stream(values())
                        .filter(one -> name.startsWith(one.jdbc + ":"))
                        .findFirst()
                : Optional.empty();
    }

    static Optional<Vendor> ofDriver(Dependency dependency) {
        String coordinates = dependency.coordinates();
        if (coordinates.equals("mysql:mysql-connector-java")) {
            return Optional.of(MYSQL);
        }
        return Arrays.stream(values())
                .filter(one -> coordinates.equals(one.driver) || one == ORACLE && coordinates.startsWith(one.driver))
                .findFirst();
    }

    /** Of {@code postgres}, as images and {@code --database} are called. */
    static Optional<Vendor> ofName(String name) {
        return Arrays.stream(values()).filter(one -> one.id.equals(name)).findFirst();
    }

    /** The module of Flyway for it, by its name. */
    static Optional<Vendor> ofFlywayModule(Dependency dependency) {
        return Arrays.stream(values())
                .filter(one -> one != MYSQL && dependency.artifact().equals(one.flywayModule))
                .findFirst();
    }

    String title() {
        return title;
    }

    String id() {
        return id;
    }

    /** What Spring puts in for {@code {vendor}}. */
    String springName() {
        return jdbc;
    }

    String driverGroup() {
        return driver.substring(0, driver.indexOf(':'));
    }

    String driverArtifact() {
        return driver.substring(driver.indexOf(':') + 1);
    }

    Optional<String> flywayModule() {
        return Optional.ofNullable(flywayModule);
    }

    boolean isEmbedded() {
        return EMBEDDED.contains(this);
    }
}
