package dev.mrt.core.internal.hints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.spi.SeedHints;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlReadingHintsTest {

    private static SeedHints hints(String sql) {
        return SqlReading.of(List.of(sql)).hints();
    }

    private static List<String> literals(String sql) {
        return hints(sql).literals().stream()
                .map(l -> l.column() + " " + l.operator() + " " + l.value())
                .toList();
    }

    private static List<String> casts(String sql) {
        return hints(sql).casts().stream().map(c -> c.column() + " " + c.type()).toList();
    }

    private static List<String> joins(String sql) {
        return hints(sql).joins().stream().map(j -> j.left() + " " + j.right()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0007',
            value = {
                "UPDATE users SET a = NULL WHERE status = 'old' => status = old",
                "DELETE FROM users WHERE u.status<>'old' => status <> old",
                "DELETE FROM users WHERE status != 'it''s' => status <> it's",
                "DELETE FROM users WHERE age >= 18 => age >= 18",
                "DELETE FROM users WHERE balance < -0.5 => balance < -0.5",
                "DELETE FROM users WHERE 18 < age => age > 18",
                "DELETE FROM users WHERE 'old' = \"Status\" => Status = old",
                "DELETE FROM users WHERE name LIKE 'A%' => name LIKE A%",
                "DELETE FROM users WHERE name NOT ILIKE 'A%' => name NOT ILIKE A%",
                "DELETE FROM users WHERE name ~* '^a+$' => name ~* ^a+$",
                "DELETE FROM users WHERE name SIMILAR TO 'a|b' => name SIMILAR a|b",
                "DELETE FROM users WHERE name REGEXP '^a' => name REGEXP ^a",
                "DELETE FROM users WHERE name RLIKE BINARY '^a' AND x = 1 => name REGEXP ^a;x = 1",
                "DELETE FROM users WHERE name IS NOT DISTINCT FROM 'a' => name IS NOT DISTINCT FROM a",
                "DELETE FROM users WHERE name IS DISTINCT FROM 'a' => name IS DISTINCT FROM a",
                "DELETE FROM users WHERE lower(name) = 'ann' => name = ann",
                "DELETE FROM users WHERE name::text = 'ann' => name = ann",
                "DELETE FROM users WHERE (name)::character varying(10) = 'ann' => name = ann",
                "DELETE FROM users WHERE name COLLATE \"C\" = 'ann' => name = ann",
                "DELETE FROM users WHERE name = 'ann'::text => name = ann",
                "DELETE FROM users WHERE name = E'a\\'b\\n' OR FALSE => name = a'b\\n",
                "DELETE FROM users WHERE name = N'ann' => name = ann",
                "DELETE FROM users WHERE born < DATE '2019-01-01' => born < 2019-01-01",
                "DELETE FROM users WHERE born < CAST('2019-01-01' AS date) => born < 2019-01-01",
                "DELETE FROM users WHERE seen < now() - interval '90 days' => seen < 90 days",
                "DELETE FROM users WHERE seen < NOW() - INTERVAL 90 DAY => seen < 90 DAY",
                "UPDATE users SET active = true => active = true",
                "UPDATE t SET name = 'Mr ' || name => name LIKE Mr %;name LIKE %Mr %",
                "UPDATE t SET `name` = \"ann\" => name = ann",
                "UPDATE t SET note = NULLIF(note, 'x') => note = x",
                "UPDATE t SET n = COALESCE(n, 0) => n = 0",
                "SELECT 1 FROM t WHERE left(code, 2) = 'AB' => code LIKE AB%",
                "UPDATE t SET x = split_part(full_name, ', ', 1) => full_name LIKE %, %",
                "UPDATE t SET x = position('@' in email) => email LIKE %@%",
                "UPDATE t SET x = strpos(email, '@') => email LIKE %@%",
                "UPDATE t SET x = replace(phone, '-', '') => phone LIKE %-%",
                "UPDATE t SET x = regexp_replace(phone, '[^0-9]', '', 'g') => phone ~ [^0-9]",
                "UPDATE t SET x = substring(phone from '[0-9]+') => phone ~ [0-9]+",
                "ALTER TABLE t ADD COLUMN IF NOT EXISTS kind varchar(10) NOT NULL DEFAULT 'basic' => kind = basic",
                "ALTER TABLE t ALTER COLUMN kind SET DEFAULT 'basic' => kind = basic",
                "CREATE TABLE t (id int, price numeric(10, 2) DEFAULT 0, x int) => price = 0",
                "UPDATE t SET x = 1 WHERE flags = b'101' => x = 1;flags = 101",
                "DELETE FROM t WHERE d BETWEEN '2020-01-01' AND '2020-12-31' => d BETWEEN 2020-01-01;d BETWEEN 2020-12-31",
                "DELETE FROM t WHERE kind IN ('a', 'b') => kind IN a;kind IN b",
                "DELETE FROM t WHERE kind NOT IN (1, -2) => kind NOT IN 1;kind NOT IN -2",
                "ALTER TABLE t ADD CHECK (kind = ANY (ARRAY['a'::text, 'b'::text])) => kind IN a;kind IN b",
                "ALTER TABLE t ADD CHECK ((kind)::text = ANY ((ARRAY['a', 'b'])::text[])) => kind IN a;kind IN b",
                "DELETE FROM t WHERE kind = ANY('{a,\"b c\"}') => kind IN a;kind IN b c",
                "UPDATE t SET x = NULL WHERE CASE kind WHEN 'a' THEN 1 ELSE 2 END = 1 => kind = a",
                "UPDATE t SET rank = CASE WHEN kind = 'a' THEN 1 ELSE 2 END => kind = a;rank = 1;rank = 2",
                "UPDATE t SET full_name = first || ', ' || last => first LIKE %, %;last LIKE %, %",
                "UPDATE t SET full_name = concat(first, ', ', last) => first LIKE %, %;last LIKE %, %",
                "INSERT INTO t (id, s.\"Kind\") VALUES (1, 'a'), (2, lower('B')) => id VALUES 1;Kind VALUES a;id VALUES 2",
                "INSERT INTO t AS x (id, kind) SELECT id, 'a' FROM s WHERE s.x = 3 => kind VALUES a;x = 3",
                "INSERT INTO t VALUES (1, 'a') => null VALUES 1;null VALUES a",
                "MERGE INTO t (id, kind) KEY (id) VALUES (1, 'a') => id VALUES 1;kind VALUES a",
                "INSERT OR REPLACE INTO t (id) VALUES (7) ON CONFLICT (id) DO UPDATE SET kind = 'b' => id VALUES 7;kind = b",
                "DELETE FROM t WHERE length(trim(t.code)) < 3 => code = aB;code = aBc;code = aBc1",
                "DELETE FROM t WHERE x.gone AND a IS NULL AND NOT (t.kept) => gone = true;a IS NULL ;kept = false",
                "DELETE FROM t WHERE gone => gone = true",
                "DELETE FROM t WHERE gone IS NOT TRUE => gone = false",
                "DELETE FROM t WHERE ends < now() AND x = 1 => ends < 0 days;x = 1",
                "DELETE FROM t WHERE (doc->'a'->>'n')::int > 5 => doc @> {\"a\": {\"n\": 5}};doc @> {\"a\": {\"n\": 4}};doc @> {\"a\": {\"n\": 6}}",
                "DELETE FROM t WHERE lower(t.doc->>'a') LIKE 'x%' => doc @> {\"a\": \"x\"}",
                "DELETE FROM t WHERE doc #>> '{a,1,b}' IN ('x', 'y') => doc @> {\"a\": [null, {\"b\": \"x\"}]};doc @> {\"a\": [null, {\"b\": \"y\"}]}",
                "DELETE FROM t WHERE doc->'flag' = 'true' => doc @> {\"flag\": true}",
                "DELETE FROM t WHERE doc->>'a' IS NULL => doc @> {}",
                "DELETE FROM t WHERE NOT (t.doc ? 'a') => doc @> {}",
                "DELETE FROM t WHERE doc @> '{\"a\": 1}' => doc @> {\"a\": 1}",
                "DELETE FROM t WHERE 'a' = ANY (t.tags) => tags @> a",
                "DELETE FROM t WHERE tags && ARRAY['a', 'b'] => tags @> a;tags @> b",
                "DELETE FROM t WHERE tags @> '{a,b}' => tags @> {a,b}",
                "UPDATE t SET tags = array_remove(tags, 'a') => tags @> a",
                "CREATE TYPE s.mood AS ENUM ('sad', 'ok') => mood ENUM sad;mood ENUM ok",
                "DELETE FROM a WHERE b_id NOT IN (SELECT id FROM b) => b_id NOT EXISTS 29973;b_id NOT EXISTS 6d727400-0000-4000-8000-000000019973",
                "DELETE FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.k = a.l) => k NOT EXISTS 29973;k NOT EXISTS 6d727400-0000-4000-8000-000000019973;l NOT EXISTS 29973;l NOT EXISTS 6d727400-0000-4000-8000-000000019973",
                "SELECT 1 FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.k = a.l) AND x = 3 => x = 3",
                "SELECT 1 FROM a LEFT JOIN b ON b.k = a.k => k NOT EXISTS 29973;k NOT EXISTS 6d727400-0000-4000-8000-000000019973",
                "SELECT 1 FROM a LEFT JOIN b ON b.k = a.k JOIN c ON c.n = a.n WHERE b.x = 3 => k NOT EXISTS 29973;k NOT EXISTS 6d727400-0000-4000-8000-000000019973;x = 3",
                "DELETE FROM t WHERE doc->>'kind' = 'x' => doc @> {\"kind\": \"x\"}",
            })
    void values_are_read_with_the_column_next_to_them(String sql, String expected) {
        assertThat(literals(sql)).containsExactly(expected.replace("\\n", "\n").split(";", -1));
    }

    @Test
    void an_empty_text_is_a_value_too() {
        assertThat(hints("UPDATE t SET note = NULL WHERE note = ''").literals())
                .containsExactly(new SeedHints.Literal("note", "", "="));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT 1 FROM t WHERE bit_length(name) > 10",
        "SELECT 1 FROM t WHERE name = ${name}",
        "SELECT 1 FROM t WHERE name = '${name}'",
        "SELECT 1 FROM t WHERE count(*) > 1",
        "-- WHERE name = 'x'",
        "/* WHERE name = 'x' */",
        "COMMENT ON TABLE t IS 'the t'",
        "SELECT 1 FROM t WHERE a = 1 + b",
        "SELECT 1 FROM t WHERE CURRENT_DATE > 30",
        "SELECT 1 FROM t WHERE a LIKE '%' || b || '%'",
        "SELECT 1 FROM t WHERE tsrange(a, b) && tsrange(c, d)",
        "SELECT 1 FROM t WHERE a.x && b.y",
        "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
        "CREATE INDEX IF NOT EXISTS i ON t (a)",
        "SELECT 1 FROM t WHERE a BETWEEN b AND c",
        "DELETE FROM t WHERE jsonb_array_length(doc->'a') > 3",
    })
    void what_says_nothing_of_a_columns_value_is_no_hint(String sql) {
        assertThat(literals(sql)).isEmpty();
    }

    @Test
    void code_in_strings_is_read_too() {
        assertThat(literals("DO $do$ BEGIN EXECUTE 'DELETE FROM t WHERE kind = ''a'''; END $do$;"))
                .containsExactly("kind = a");
        assertThat(literals("DO $$ BEGIN EXECUTE format($f$UPDATE %I SET x = 5$f$, t); END $$"))
                .containsExactly("x = 5");
        assertThat(literals("CREATE FUNCTION f() RETURNS int AS 'SELECT 1 FROM t WHERE kind = ''b''' LANGUAGE sql"))
                .containsExactly("kind = b");
        assertThat(literals("SET @sql = 'UPDATE t SET `kind` = \"c\"'; PREPARE s FROM @sql;"))
                .contains("kind = c");
    }

    @Test
    void thousands_of_values_of_one_column_are_cut() {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            sql.append("INSERT INTO t (id) VALUES (").append(i).append(");\n");
        }
        sql.append("UPDATE t SET kind = 'last'");
        assertThat(literals(sql.toString())).hasSize(101).contains("kind = last");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0007',
            value = {
                "UPDATE t SET x = code::int => code int",
                "UPDATE t SET x = t.code::numeric(10, 2) => code numeric(10,2)",
                "UPDATE t SET x = (code)::timestamp(3) with time zone => code timestamp(3) with time zone",
                "UPDATE t SET x = tags::text[] => tags text[]",
                "UPDATE t SET x = CAST(trim(code) AS double precision) => code double precision",
                "UPDATE t SET x = CAST(code AS UNSIGNED) => code unsigned",
                "UPDATE t SET x = CONVERT(code, SIGNED INTEGER) => code signed integer",
                "ALTER TABLE t ALTER COLUMN code TYPE int USING nullif(code, '')::int => code int",
                "ALTER TABLE t ALTER COLUMN code SET DATA TYPE VARCHAR(40) => code varchar(40)",
                "ALTER TABLE t ALTER code TYPE character varying(4) => code character varying(4)",
                "ALTER TABLE t ALTER COLUMN code BIGINT => code bigint",
                "ALTER TABLE t MODIFY COLUMN code ENUM('a','b') NOT NULL => code enum('a','b')",
                "ALTER TABLE t CHANGE code kind int(11) unsigned => code int(11) unsigned",
                "UPDATE t SET x = to_date(code, 'YYYY') => code date",
                "UPDATE t SET x = left(code, 40) => code varchar(40)",
                "UPDATE t SET x = substring(code, 1, 40) => code varchar(40)",
                "UPDATE t SET x = substring(code from 1 for 40) => code varchar(40)",
                "CREATE TABLE IF NOT EXISTS s.n (PRIMARY KEY (id), kind numeric(5, 2)); INSERT INTO n SELECT code FROM t => code numeric(5,2)",
                "CREATE TABLE n (id int, kind real); INSERT INTO n (kind) SELECT trim(code) FROM t => code real",
                "CREATE TEMP TABLE n (id int); INSERT INTO n (id) SELECT code FROM t; INSERT INTO m (id) SELECT sort FROM t => code int",
            })
    void conversions_are_read(String sql, String expected) {
        assertThat(casts(sql)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0007',
            value = {
                "UPDATE t SET age = (doc->>'age')::int => $.age int",
                "UPDATE t SET age = CAST(doc->'a'->>'age' AS numeric(5, 2)) => $.a.age numeric(5,2)",
                "UPDATE t SET age = doc->>'age' => $.age text",
                "DELETE FROM t WHERE x = 1 => ",
            })
    void conversions_of_values_in_documents_are_none_of_a_column(String sql, @Nullable String expected) {
        assertThat(casts(sql)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "ALTER TABLE t ALTER COLUMN code SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN code DROP DEFAULT",
        "ALTER TABLE t ALTER COLUMN code RENAME TO kind",
        "ALTER INDEX i RENAME TO j",
        "ALTER SEQUENCE s RESTART",
        "SELECT '7'::int",
    })
    void what_converts_nothing_is_no_conversion(String sql) {
        assertThat(casts(sql)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0007',
            value = {
                "UPDATE t SET x = doc->>'a' => a",
                "UPDATE t SET x = doc -> 'a' -> 0 ->> 'b' => a,b",
                "UPDATE t SET x = doc #>> '{a,0,\"b c\"}' => a,b c",
                "UPDATE t SET x = doc#>'{a}' => a",
                "UPDATE t SET doc = doc - 'a' => a",
                "UPDATE t SET doc = doc - ARRAY['a', 'b'] => a,b",
                "UPDATE t SET doc = doc #- '{a,b}' => a,b",
                "DELETE FROM t WHERE doc ? 'a' => a",
                "DELETE FROM t WHERE doc ?| array['a', 'b'] => a,b",
                "DELETE FROM t WHERE doc @> '{\"a\": {\"b\": 1}}' => a,b",
                "UPDATE t SET doc = jsonb_set(doc, '{a,b}', '1') => a,b,1",
                "UPDATE t SET doc = json_remove(doc, '$.a.\"b c\"[0].d') => a,b c,d",
                "UPDATE t SET x = JSON_VALUE(doc, '$.a') => a",
                "UPDATE t SET x = doc->'$.a' => a",
                "UPDATE t SET doc = jsonb_build_object('a', x, 'b', y) => a,b",
            })
    void keys_of_documents_are_read(String sql, String expected) {
        assertThat(hints(sql).jsonKeys())
                .contains(expected.replaceAll(",1$", "").split(","));
        assertThat(hints(sql).jsonKeys()).doesNotContain("0", "$.a", "");
    }

    @Test
    void a_day_is_no_key() {
        assertThat(hints("DELETE FROM t WHERE seen < now() - '1 day'").jsonKeys())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0007',
            value = {
                "UPDATE a SET x = b.x FROM b WHERE a.b_id = b.id => b_id id",
                "SELECT 1 FROM a JOIN b USING (code) => code code",
                "DELETE FROM a WHERE b_id IN (SELECT id FROM b) => b_id id",
                "DELETE FROM a WHERE b_id NOT IN (SELECT DISTINCT b.id FROM b) => b_id id;id id",
                "DELETE FROM a x USING a y WHERE x.mail = y.mail AND x.id < y.id => mail mail",
                "SELECT DISTINCT ON (mail) id FROM a => mail mail",
                "SELECT mail, count(*) FROM a GROUP BY mail, lower(city) HAVING count(*) > 1 => mail mail;city city",
                "SELECT DISTINCT mail FROM a => mail mail",
                "SELECT row_number() OVER (PARTITION BY mail ORDER BY id) FROM a => mail mail",
            })
    void equal_columns_are_read(String sql, String expected) {
        assertThat(joins(sql)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE t SET a = b",
        "CREATE TABLE t (id int) ENGINE=InnoDB",
        "CREATE TABLE IF NOT EXISTS t (id int) ENGINE=InnoDB",
        "CREATE TABLE t (id int) PARTITION BY RANGE (id)",
        "SELECT 1 FROM t WHERE a IS DISTINCT FROM b.c",
        "CREATE INDEX i ON t USING btree (a)",
    })
    void what_sets_no_columns_equal_is_no_join(String sql) {
        assertThat(joins(sql)).isEmpty();
    }
}
