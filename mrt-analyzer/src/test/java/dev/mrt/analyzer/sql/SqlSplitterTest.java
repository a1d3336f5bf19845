package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.ANY;
import static dev.mrt.api.sql.SqlDialect.H2;
import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.ORACLE;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;
import static dev.mrt.api.sql.SqlDialect.SQLITE;
import static dev.mrt.api.sql.SqlDialect.SQLSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlSplitterTest {

    private static List<RawStatement> raw(SqlDialect dialect, String sql) {
        List<RawStatement> statements = new ArrayList<>();
        SqlSplitter.split(new Lexer(sql, dialect, false), dialect, statements::add);
        return statements;
    }

    private static List<String> split(SqlDialect dialect, String sql) {
        return raw(dialect, sql).stream()
                .map(statement -> sql.substring(statement.start(), statement.end()))
                .toList();
    }

    @Test
    void semicolons_end_statements_and_comments_are_left_out() {
        String sql = "-- first; not this\nCREATE TABLE a (x int); /* and; */ DROP TABLE b ;\n\n;; SELECT 1 -- end";

        assertThat(split(POSTGRES, sql)).containsExactly("CREATE TABLE a (x int)", "DROP TABLE b", "SELECT 1");
    }

    @Test
    void semicolons_in_quotes_end_nothing() {
        String sql = "INSERT INTO a VALUES ('x;''y', E'a\\';b'); UPDATE \"a;b\" SET c = $$;$$; SELECT $t$ $$;$$ $t$";

        assertThat(split(POSTGRES, sql)).hasSize(3);
    }

    @Test
    void comments_nest_where_they_do() {
        assertThat(split(POSTGRES, "/* a /* b; */ c; */ SELECT 1; SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(split(MYSQL, "/* a /* b; */ SELECT 1; SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void a_body_in_dollars_is_one_token() {
        String sql =
                "CREATE FUNCTION f() RETURNS int AS $body$ BEGIN DELETE FROM a; END; $body$ LANGUAGE plpgsql; SELECT 1;";

        assertThat(split(POSTGRES, sql)).hasSize(2);
    }

    @Test
    void a_body_of_standard_sql_is_one_statement() {
        String sql =
                "CREATE PROCEDURE p() LANGUAGE SQL BEGIN ATOMIC INSERT INTO a VALUES (1); DELETE FROM b; END; SELECT 1";

        assertThat(split(POSTGRES, sql)).hasSize(2);
    }

    @Test
    void begin_of_a_transaction_is_a_statement_of_its_own() {
        for (SqlDialect dialect : List.of(POSTGRES, SQLITE, MYSQL, H2, ANY)) {
            assertThat(split(dialect, "BEGIN; CREATE TABLE a (x int); COMMIT;"))
                    .as(dialect.id())
                    .hasSize(3);
        }
        assertThat(split(SQLITE, "BEGIN TRANSACTION; DROP TABLE a; END; SELECT 1"))
                .hasSize(4);
        assertThat(split(SQLSERVER, "BEGIN TRAN; DROP TABLE a; COMMIT")).hasSize(3);
    }

    @Test
    void a_trigger_with_a_case_ends_at_its_own_end() {
        String sql =
                "CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET x = CASE WHEN NEW.\"end\" THEN 1 ELSE 2 END; DELETE"
                        + " FROM c; END; SELECT 1";

        assertThat(split(SQLITE, sql)).hasSize(2);
        assertThat(split(MARIADB, sql.replace("BEGIN", "FOR EACH ROW BEGIN"))).hasSize(2);
    }

    @Test
    void a_procedure_with_ifs_and_loops_ends_at_its_own_end() {
        String sql =
                "CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; WHILE x DO BEGIN SELECT 2; END; END WHILE; CASE y"
                        + " WHEN 1 THEN SELECT 3; END CASE; END; DROP TABLE a";

        assertThat(split(MYSQL, sql)).hasSize(2).last().isEqualTo("DROP TABLE a");
    }

    @Test
    void a_trigger_of_one_statement_ends_at_its_semicolon() {
        String sql = "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.x = 1; DROP TABLE b";

        assertThat(split(MYSQL, sql)).hasSize(2);
    }

    @Test
    void the_client_sets_the_delimiter() {
        String sql =
                "DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\nDELIMITER ;\nDROP TABLE a; DROP TABLE b;";

        assertThat(split(MYSQL, sql)).hasSize(3).contains("DROP TABLE a", "DROP TABLE b");
        assertThat(split(MYSQL, "delimiter $$\nSELECT 1; $$\nSELECT 2$$")).hasSize(2);
    }

    @Test
    void go_ends_a_batch() {
        assertThat(split(SQLSERVER, "CREATE TABLE go_here (go int)\nGO\nDROP TABLE a\n  go  \nSELECT 1"))
                .hasSize(3);
    }

    @Test
    void a_slash_ends_a_block_of_oracle() {
        String sql = "DECLARE x int; BEGIN x := 4 / 2; EXECUTE IMMEDIATE q'[DROP TABLE a;]'; END;\n/\nDROP TABLE b;";

        assertThat(split(ORACLE, sql)).hasSize(2).last().isEqualTo("DROP TABLE b");
    }

    @Test
    void text_in_a_comment_for_mysql_runs() {
        assertThat(split(MYSQL, "/*!40101 SET NAMES utf8 */; /*!50003 CREATE TABLE a (x int) */;"))
                .hasSize(2);
        assertThat(raw(MYSQL, "/*!50003 CREATE TABLE a (x int) */;")
                        .get(0)
                        .tokens()
                        .get(0)
                        .upper())
                .isEqualTo("CREATE");
    }

    @Test
    void comments_of_one_product_are_operators_of_another() {
        assertThat(split(MYSQL, "# a comment; here\nSELECT 1; SELECT 5--3;")).hasSize(2);
        assertThat(split(POSTGRES, "SELECT a #> '{b}' FROM c; SELECT 2")).hasSize(2);
    }

    @Test
    void rows_of_copy_are_no_statements() {
        String sql = "COPY a (x, y) FROM stdin;\n1\tDROP TABLE b;\n2\tit's\n\\.\n\nDROP TABLE c;\n";

        assertThat(split(POSTGRES, sql)).containsExactly("COPY a (x, y) FROM stdin", "DROP TABLE c");
    }

    @Test
    void a_command_of_psql_ends_with_its_line() {
        assertThat(split(POSTGRES, "\\connect db\nDROP TABLE a;\n\\i other.sql\n"))
                .containsExactly("\\connect db", "DROP TABLE a", "\\i other.sql");
    }

    @Test
    void a_placeholder_is_a_part_of_a_name() {
        RawStatement statement =
                raw(POSTGRES, "DROP TABLE ${schema}.${prefix}users").get(0);

        assertThat(statement.tokens())
                .extracting(Token::text)
                .containsExactly("DROP", "TABLE", "${schema}", ".", "${prefix}users");
    }

    @Test
    void what_has_no_end_is_told() {
        assertThat(raw(POSTGRES, "SELECT 'abc").get(0).problem()).isEqualTo("a string has no end");
        assertThat(raw(POSTGRES, "SELECT \"abc").get(0).problem()).isEqualTo("a quoted name has no end");
        assertThat(raw(POSTGRES, "SELECT $$abc").get(0).problem()).isEqualTo("the body in $$ has no end");
        assertThat(raw(POSTGRES, "SELECT 1 /* abc").get(0).problem()).isEqualTo("a comment has no end");
        assertThat(raw(POSTGRES, "SELECT 1; /* DROP TABLE a;").get(1).problem()).isEqualTo("a comment has no end");
        assertThat(raw(SQLITE, "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DROP TABLE c;")
                        .get(0)
                        .problem())
                .isEqualTo("a block has no END");
        assertThat(raw(SQLITE, "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END")
                        .get(0)
                        .problem())
                .isEmpty();
        assertThat(raw(POSTGRES, "SELECT (1; SELECT 2").get(0).problem()).isEqualTo("a parenthesis is not closed");
        assertThat(raw(POSTGRES, "SELECT 1); SELECT 2").get(0).problem())
                .isEqualTo("a parenthesis is closed that was not opened");
        assertThat(raw(POSTGRES, "SELECT (1; SELECT 2").get(1).problem()).isEmpty();
    }

    @Test
    void operators_that_begin_like_names_are_operators() {
        assertThat(split(POSTGRES, "SELECT a @> b, a @? c; SELECT 2")).hasSize(2);
    }

    @Test
    void offsets_lead_back_to_the_script() {
        String sql = "  SELECT 'it''s' , U&\"d\\0061t\" FROM t;";
        RawStatement statement = raw(POSTGRES, sql).get(0);

        assertThat(statement.start()).isEqualTo(2);
        assertThat(statement.tokens())
                .extracting(token -> sql.substring(token.start(), token.end()))
                .containsExactly("SELECT", "'it''s'", ",", "U&\"d\\0061t\"", "FROM", "t");
    }
}
