package dev.mrt.core.internal.text;

import dev.mrt.api.schema.DatabaseInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product's way to write SQL, known by what only it has. */
enum Dialect {
    POSTGRES(
            "postgres",
            "PostgreSQL",
            List.of("PostgreSQL"),
            "::\\s*[a-z]",
            "\\b(?:big|small)?serial\\b",
            "\\bjsonb\\b",
            "\\$[a-z_]*\\$",
            "\\btimestamptz\\b",
            "\\bbytea\\b",
            "\\bplpgsql\\b",
            "\\bcreate\\s+extension\\b",
            "\\busing\\s+(?:gin|gist|brin|btree|hash)\\b",
            "\\b(?:uuid_generate_v4|gen_random_uuid|to_tsvector|pg_[a-z_]+)\\b",
            "\\b(?:text|varchar|int|integer|bigint|uuid)\\[]",
            "\\bcreate\\s+type\\b",
            "\\balter\\s+table\\s+only\\b",
            "\\bon\\s+conflict\\b",
            "\\balter\\s+column\\s+\\S+\\s+type\\b.*\\busing\\b",
            "\\b(?:inet|cidr|citext|tsvector|int4range|tstzrange|hstore|daterange)\\b"),
    MYSQL(
            "mariadb",
            "MySQL",
            List.of("MySQL", "MariaDB"),
            "`",
            "\\bauto_increment\\b",
            "\\bengine\\s*=",
            "\\bon\\s+update\\s+current_timestamp\\b",
            "\\bunsigned\\b",
            "\\bmodify\\s+(?:column\\b|\\S+\\s+(?:int|varchar|text|bigint))",
            "\\bchange\\s+column\\b",
            "\\bon\\s+duplicate\\s+key\\b",
            "\\b(?:long|medium|tiny)(?:text|blob)\\b",
            "\\bcharset\\b|\\bcharacter\\s+set\\b",
            "\\bmediumint\\b",
            "\\bdatetime\\b",
            "\\binsert\\s+ignore\\b",
            "\\bdelimiter\\b"),
    SQLITE(
            "sqlite",
            "SQLite",
            List.of("SQLite"),
            "\\bautoincrement\\b",
            "\\bpragma\\b",
            "\\bwithout\\s+rowid\\b",
            "\\bsqlite_[a-z]+\\b",
            "\\binsert\\s+or\\s+(?:replace|ignore)\\b",
            "\\bstrftime\\s*\\("),
    H2(
            "h2",
            "H2",
            List.of("H2"),
            "\\bcreate\\s+alias\\b",
            "\\bmerge\\s+into\\s+\\S+\\s*(?:\\([^)]*\\)\\s*)?key\\b",
            "\\brunscript\\b",
            "\\bcreate\\s+(?:cached|memory)\\s+table\\b",
            "\\bvarchar_ignorecase\\b",
            "\\brandom_uuid\\s*\\("),
    ORACLE(
            null,
            "Oracle",
            List.of("Oracle"),
            "\\bn?varchar2\\b",
            "\\bnumber\\s*\\(",
            "\\bsysdate\\b",
            "\\bexecute\\s+immediate\\b",
            "\\bfrom\\s+dual\\b"),
    SQL_SERVER(
            null,
            "SQL Server",
            List.of("Microsoft SQL Server"),
            "\\bidentity\\s*\\(\\s*\\d+\\s*,",
            "\\bn?varchar\\s*\\(\\s*max\\s*\\)",
            "\\[dbo]",
            "^\\s*go\\s*$",
            "\\bdatetime2\\b",
            "\\bsp_rename\\b",
            "\\buniqueidentifier\\b");

    private final @Nullable String sandbox;
    private final String title;
    private final List<String> products;
    private final List<Pattern> marks;

    Dialect(@Nullable String sandbox, String title, List<String> products, String... marks) {
        this.sandbox = sandbox;
        this.title = title;
        this.products = products;
        this.marks = Stream.of(marks)
                .map(mark -> Pattern.compile(mark, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.DOTALL))
                .toList();
    }

    /** The dialect of a product; empty for one that is not known. */
    static Optional<Dialect> of(DatabaseInfo database) {
        return Stream.of(values())
                .filter(dialect -> dialect.products.stream().anyMatch(database::is))
                .findFirst();
    }

    /** The dialect of a sandbox; empty for another name. */
    static Optional<Dialect> of(String sandbox) {
        String id = sandbox.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(dialect -> id.equals(dialect.sandbox)).findFirst();
    }

    /** The dialect with the most marks in a text; empty if there is none in it. */
    static Optional<Dialect> written(String sql) {
        return Stream.of(values())
                .filter(dialect -> dialect.marksIn(sql) > 0)
                .reduce((one, other) -> other.marksIn(sql) > one.marksIn(sql) ? other : one);
    }

    private long marksIn(String sql) {
        return marks.stream().filter(mark -> mark.matcher(sql).find()).count();
    }

    String title() {
        return title;
    }

    /** What to do to run SQL of this dialect. */
    String advice() {
        return sandbox == null ? "run on such a server with --url" : "run with --database " + sandbox;
    }
}
