package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What PostgreSQL does not run inside a transaction, and what the engines make of it. */
final class Transactions {

    /** What the manual's page of each statement says cannot run inside a transaction block. */
    private static final Pattern REFUSED = Pattern.compile(
            "(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\\b.*|REINDEX\\b.* CONCURRENTLY\\b.*|REINDEX( \\(.*?\\))?( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\\b.*"
                    + "|VACUUM\\b.*|(CREATE|DROP) (DATABASE|TABLESPACE)\\b.*|ALTER SYSTEM\\b.*|ALTER TABLE\\b.* DETACH PARTITION\\b.* CONCURRENTLY"
                    + "|DISCARD ALL|CLUSTER( VERBOSE)?");

    /** What Flyway's PostgreSQL parser takes out of the transaction by itself ({@code PostgreSQLParser}, 10 to 13). */
    private static final Pattern FLYWAY = Pattern.compile(
            "(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*|ALTER SYSTEM\\b.*|(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\\b.*"
                    + "|REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\\b.*|VACUUM\\b.*|DISCARD ALL\\b.*");

    /** Not in a transaction before 12 (manual of 11, "ALTER TYPE"). */
    private static final Pattern ADD_VALUE = Pattern.compile("ALTER TYPE\\b.* ADD VALUE\\b.*");

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final int FIRST_WITH_ADD_VALUE = 12;
    private static final int NO_MORE_THAN = 400;

    private Transactions() {}

    /** Whether the statements of the script share one transaction that PostgreSQL's DDL takes part in. */
    static boolean isOne(MigrationContext migration) {
        return migration.dialect() == SqlDialect.POSTGRES
                && !migration.migration().flags().contains(Flag.NON_TRANSACTIONAL)
                && !(isFlyway(migration) && allAlone(migration));
    }

    /** Those statements that fail because of the transaction that the engine opens; Flyway refuses to open one for a mixed script. */
    static List<Statement> failing(MigrationContext migration) {
        if (!isOne(migration)) {
            return List.of();
        }
        return migration.up().stream()
                .filter(each -> REFUSED.matcher(head(each)).matches() || isOldAddValue(migration, each))
                .toList();
    }

    /** Whether Flyway sees that the statement needs to run alone, and so refuses the script that it shares with others. */
    static boolean isSeenByFlyway(MigrationContext migration, Statement statement) {
        return isFlyway(migration)
                && (FLYWAY.matcher(head(statement)).matches() || isOldAddValue(migration, statement));
    }

    private static boolean isOldAddValue(MigrationContext migration, Statement statement) {
        return migration.majorVersion() > 0
                && migration.majorVersion() < FIRST_WITH_ADD_VALUE
                && ADD_VALUE.matcher(head(statement)).matches();
    }

    private static boolean isFlyway(MigrationContext migration) {
        return migration.engine().equals("flyway");
    }

    private static boolean allAlone(MigrationContext migration) {
        List<Statement> real = migration.up().stream()
                .filter(each -> each.reading() != Reading.SYNTAX_ERROR)
                .toList();
        return !real.isEmpty() && real.stream().allMatch(each -> isSeenByFlyway(migration, each));
    }

    /** The first words in upper case with single blanks; long statements are cut, as what counts stands in front. */
    private static String head(Statement statement) {
        String text = statement.text();
        String start = text.length() > NO_MORE_THAN ? text.substring(0, NO_MORE_THAN) : text;
        return COMMENT.matcher(start)
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[;\\s]+$", "")
                .toUpperCase(Locale.ROOT);
    }
}
