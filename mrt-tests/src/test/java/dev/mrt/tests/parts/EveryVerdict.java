package dev.mrt.tests.parts;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A chain with a verdict of every sort, on any database. */
final class EveryVerdict {

    private static final String REASON = "one-way, agreed";

    private EveryVerdict() {}

    static Chain in(Path folder) {
        Chain chain = Chain.in(folder, "migration")
                .with(
                        "1",
                        "CREATE TABLE hut (id int PRIMARY KEY, name varchar(20), beds int);"
                                + "CREATE TABLE guest (id int PRIMARY KEY, hut_id int REFERENCES hut (id));",
                        "DROP TABLE guest; DROP TABLE hut;")
                .with("2", "ALTER TABLE hut ADD COLUMN place varchar(30);", "ALTER TABLE hut DROP COLUMN place;")
                .with("3", "UPDATE hut SET name = upper(name);", "-- nothing")
                .with("4", "INSERT INTO hut (id, name) VALUES (-7, 'Seven');", "DELETE FROM hut WHERE id = -7;")
                .with("V5__alone.sql", "ALTER TABLE hut ADD COLUMN owner varchar(30);")
                .with("6", "DELETE FROM guest;", "-- nothing")
                .with("7", "ALTER TABLE guest ADD COLUMN age int;", "ALTER TABLE nobody DROP COLUMN age;")
                .with("8", "ALTER TABLE hut DROP COLUMN beds;", "ALTER TABLE hut ADD COLUMN beds int;")
                .with("9", "CREATE TABLE odd (id int NOT NULL, CHECK (id <> id));", "DROP TABLE odd;")
                .with("10", "ALTER TABLE odd ADD COLUMN even int;", "ALTER TABLE odd DROP COLUMN even;")
                .with(
                        "11",
                        "CREATE TABLE none (n int, CHECK (n = 0)); INSERT INTO none SELECT count(*) FROM guest;",
                        "DROP TABLE none;")
                .with("12", "CREATE TABLE bed (id int PRIMARY KEY);", "-- nothing");
        IntStream.rangeClosed(13, 18)
                .forEach(i -> chain.with(
                        "" + i,
                        "ALTER TABLE bed ADD COLUMN c" + i + " int;",
                        "ALTER TABLE bed DROP COLUMN c" + i + ";"));
        return chain.with("19", "CREATE TABLE bed (id int PRIMARY KEY);", "-- nothing")
                .with("20", "CREATE TABLE late (id int PRIMARY KEY);", "DROP TABLE late;")
                .with("21", "CREATE TABLE later (id int PRIMARY KEY);", "DROP TABLE later;");
    }

    static MrtConfig config(String database, Chain chain) {
        return Verification.config(database, chain.folder()).with(builder -> builder.skip(Map.of("6", REASON)));
    }

    /**
     * Everything but the rows: which values a message quotes, and how many rows there were, depends on where a part began. And at its first
     * migration a part names the tables that take no rows, whichever they are.
     */
    static List<String> words(VerificationReport report) {
        return report.results().stream().map(EveryVerdict::words).toList();
    }

    private static String words(RevisionResult result) {
        List<String> findings = result.findings().stream()
                .map(finding -> finding.kind() + " " + finding.object() + " " + finding.up() + " " + finding.rollback()
                        + " " + finding.diff())
                .toList();
        List<String> limitations = result.limitations().stream()
                .filter(limitation -> limitation.kind() != LimitationKind.TABLE_NOT_SEEDED
                        || result.verdict() == Verdict.INCONCLUSIVE)
                .map(limitation -> limitation.kind() + " " + limitation.object())
                .toList();
        return result.revision() + " " + result.verdict() + " " + result.reason() + findings + limitations;
    }
}
