package dev.mrt.schema.jooq;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The products that the open-source edition of jOOQ knows, and what standard JDBC does not say about them. */
enum Product {
    CUBRID("CUBRID", Naming.NO_SCHEMAS, "", "", Facet.CHECK, Facet.SEQUENCE, Facet.TYPE),
    DERBY("Apache Derby", Naming.SCHEMAS, "SYS.*|NULLID|SQLJ", "SQL[0-9a-fA-F-]{15,}", Facet.SEQUENCE, Facet.TYPE),
    DUCKDB(
            "DuckDB",
            Naming.SCHEMAS,
            "information_schema|pg_catalog",
            ".*__(?:PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)\\(.*",
            Facet.FOREIGN_KEY,
            Facet.CHECK,
            Facet.SEQUENCE,
            Facet.TYPE),
    FIREBIRD("Firebird", Naming.NO_SCHEMAS, "", "(?:INTEG_|RDB\\$)\\w*\\d+", Facet.TYPE),
    H2(
            "H2",
            Naming.SCHEMAS,
            "INFORMATION_SCHEMA|information_schema",
            "(?i)(?:CONSTRAINT|PRIMARY_KEY)_[0-9A-F_]+|CONSTRAINT_INDEX_[0-9A-F]+"),
    HSQLDB(
            "HSQL Database Engine",
            Naming.SCHEMAS,
            "INFORMATION_SCHEMA|SYSTEM_LOBS",
            "SYS_(?:PK|CT|FK|IDX|REF)_\\w+",
            Facet.SEQUENCE),
    MARIADB("MariaDB", Naming.CATALOGS, "", "", Facet.TYPE),
    MYSQL("MySQL", Naming.CATALOGS, "", "", Facet.TYPE, Facet.SEQUENCE),
    POSTGRES("PostgreSQL", Naming.SCHEMAS, "pg_.*|information_schema", ""),
    SQLITE("SQLite", Naming.NO_SCHEMAS, "", "sqlite_autoindex_.*", Facet.CHECK, Facet.TYPE, Facet.SEQUENCE),
    TRINO(
            "Trino",
            Naming.SCHEMAS,
            "information_schema",
            "",
            Facet.KEY,
            Facet.FOREIGN_KEY,
            Facet.CHECK,
            Facet.INDEX,
            Facet.SEQUENCE,
            Facet.TYPE);

    /** What jOOQ-meta sees where a product has it. */
    private static final Set<Facet> ALL = Set.of(
            Facet.TABLE,
            Facet.COLUMN,
            Facet.COLUMN_ORDER,
            Facet.KEY,
            Facet.FOREIGN_KEY,
            Facet.CHECK,
            Facet.INDEX,
            Facet.SEQUENCE,
            Facet.VIEW,
            Facet.TYPE);

    /** What a table's name is qualified with. */
    enum Naming {
        /** The product's schemas. */
        SCHEMAS,
        /** JDBC's catalogs, which the product calls databases. */
        CATALOGS,
        /** Nothing. */
        NO_SCHEMAS
    }

    private final String productName;
    private final Naming naming;
    private final Pattern system;
    private final Pattern passingNames;
    private final Set<Facet> unseen;

    Product(String productName, Naming naming, String system, String passingNames, Facet... unseen) {
        this.productName = productName;
        this.naming = naming;
        this.system = Pattern.compile(system);
        this.passingNames = Pattern.compile(passingNames);
        this.unseen = Set.of(unseen);
    }

    static Optional<Product> of(DatabaseInfo info) {
        return Arrays.stream(values())
                .filter(product -> info.is(product.productName))
                .findFirst();
    }

    /** What is seen in this product: not what it does not have, nor what jOOQ-meta reads in part only. */
    Set<Facet> covered() {
        Set<Facet> covered = EnumSet.copyOf(ALL);
        covered.removeAll(unseen);
        return Set.copyOf(covered);
    }

    Naming naming() {
        return naming;
    }

    /** Whether schemas are in catalogs, so that one name may stand for several schemas. */
    boolean hasCatalogs() {
        return this == DUCKDB || this == TRINO;
    }

    boolean isSystemSchema(String schema) {
        return system.matcher(schema).matches();
    }

    /** Whether the product made a name up that is another one when the same object is made again. */
    boolean isPassing(String name) {
        return name.isEmpty() || passingNames.matcher(name).matches();
    }
}
