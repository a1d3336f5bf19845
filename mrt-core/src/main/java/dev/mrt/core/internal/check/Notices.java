package dev.mrt.core.internal.check;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.Set;

/** What is told of files and comments rather than of SQL, by the use case itself. */
final class Notices {

    static final Descriptor ROLLBACK_WITHOUT_MIGRATION = notice(
            "MRT610",
            "undo-without-versioned",
            Severity.WARNING,
            "A rollback script has no migration that it takes back.",
            "It is never run. Most often its version is mistyped, so that the migration that it was written for has no rollback at all.",
            "Give it the version of its migration, or delete it.",
            besideUsers("U2__users.sql", "DROP TABLE users;\n"),
            besideUsers("U1__users.sql", "DROP TABLE users;\n"));

    static final Descriptor ROLLBACK_NAMED_OTHERWISE = notice(
            "MRT613",
            "undo-name-mismatch",
            Severity.WARNING,
            "A rollback script has the version of a migration, but another description.",
            "It may have been written for another migration: what it takes back is not what was done.",
            "Check that it belongs there, and give both files the same description.",
            besideUsers("U1__orders.sql", "DROP TABLE orders;\n"),
            besideUsers("U1__users.sql", "DROP TABLE users;\n"));

    static final Descriptor VERSION_GAP = notice(
            "MRT615",
            "version-gap",
            Severity.INFO,
            "The versions of a chain are counted, and a number is missing.",
            "The file may have been lost in a merge: a new database then lacks what others have.",
            "Bring the file back. If there never was one, switch this check off, or take the finding into the baseline.",
            besideUsersAndPhone("V4__mail.sql"),
            besideUsersAndPhone("V3__mail.sql"));

    static final Descriptor HISTORY = notice(
            "MRT901",
            "history",
            Severity.WARNING,
            "Something is odd about the set of migration files.",
            "What the engine runs is not what the folder or changelog seems to say.",
            "Do what the message says.",
            besideUsers("V2_phone.sql", "ALTER TABLE users ADD COLUMN phone text;\n"),
            besideUsers("V2__phone.sql", "ALTER TABLE users ADD COLUMN phone text;\n"));

    static final Descriptor UNUSED_SUPPRESSION = notice(
            "MRT905",
            "unused-suppression",
            Severity.WARNING,
            "A comment silences a check that finds nothing there.",
            "It hides the next finding of that check from everybody.",
            "Delete the comment, or take the check out of it.",
            besideUsers(
                    "V2__phone.sql", "-- mrt:ignore drop-column -- moved\nALTER TABLE users ADD COLUMN phone text;\n"),
            besideUsers("V2__phone.sql", "ALTER TABLE users ADD COLUMN phone text;\n"));

    static final Descriptor SUPPRESSION_WITHOUT_REASON = notice(
            "MRT906",
            "suppression-without-reason",
            Severity.WARNING,
            "A comment silences a check and does not say why.",
            "Nobody can tell later whether it is still right. It is reported with requireReason only.",
            "Write the reason behind a second pair of hyphens: -- mrt:ignore drop-column -- nobody reads it since release 12.",
            besideUsers("V2__phone.sql", "-- mrt:ignore drop-table\nDROP TABLE users;\n"),
            besideUsers("V2__phone.sql", "-- mrt:ignore drop-table -- empty since 2019\nDROP TABLE users;\n"));

    static final Descriptor UNKNOWN_SUPPRESSION = notice(
            "MRT907",
            "unknown-suppression",
            Severity.WARNING,
            "A comment names a check that does not exist.",
            "It silences nothing, although its author counts on it.",
            "Correct the name; mrt rules lists them all.",
            besideUsers("V2__phone.sql", "-- mrt:ignore drop-tabel -- empty since 2019\nDROP TABLE users;\n"),
            besideUsers("V2__phone.sql", "-- mrt:ignore drop-table -- empty since 2019\nDROP TABLE users;\n"));

    static final List<Descriptor> ALL = List.of(
            ROLLBACK_WITHOUT_MIGRATION,
            ROLLBACK_NAMED_OTHERWISE,
            VERSION_GAP,
            HISTORY,
            UNUSED_SUPPRESSION,
            SUPPRESSION_WITHOUT_REASON,
            UNKNOWN_SUPPRESSION);

    private Notices() {}

    private static Example besideUsers(String name, String text) {
        return Example.of(
                SqlDialect.POSTGRES, "V1__users.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n", name, text);
    }

    private static Example besideUsersAndPhone(String name) {
        return Example.of(
                SqlDialect.POSTGRES,
                "V1__users.sql",
                "CREATE TABLE users (id bigint PRIMARY KEY);\n",
                "V2__phone.sql",
                "ALTER TABLE users ADD COLUMN phone text;\n",
                name,
                "ALTER TABLE users ADD COLUMN mail text;\n");
    }

    private static Descriptor notice(
            String code,
            String name,
            Severity severity,
            String summary,
            String impact,
            String safeWay,
            Example bad,
            Example good) {
        return new Descriptor(code, name, severity, summary, impact, safeWay, Set.of(), List.of(), bad, good, "");
    }
}
