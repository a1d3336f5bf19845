package dev.mrt.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grammar finds the same tables, columns and conditions in changes of rows as the tokens tell. */
class SecondReaderTest {

    private static Change change(String sql) {
        List<Change> changes = new SqlReader(SqlDialect.POSTGRES)
                .read(new Script(SourceLocation.of("V1__x.sql"), sql))
                .get(0)
                .changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static String plain(Object text) {
        return text.toString().replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE users SET name = upper(name)",
                "UPDATE users u SET a = 1, b = (SELECT max(x) FROM other) WHERE u.id IN (SELECT user_id FROM orders)",
                "UPDATE users SET a = o.a FROM orders o JOIN items i ON i.order_id = o.id WHERE o.user_id = users.id",
                "UPDATE users SET born = EXTRACT(year FROM date) WHERE a IS NOT NULL AND (b = 1 OR c LIKE 'x%')",
                "UPDATE s.users SET a = CASE WHEN b > 1 THEN 'x' ELSE 'y' END, c = COALESCE(d, 'where') WHERE e = 'set'"
            })
    void an_update(String sql) throws JSQLParserException {
        Update update = (Update) change(sql);
        var parsed = (net.sf.jsqlparser.statement.update.Update) CCJSqlParserUtil.parse(sql);

        assertThat(update.table().written()).isEqualTo(parsed.getTable().getFullyQualifiedName());
        assertThat(update.assignments().stream().map(Assignment::expression).map(SecondReaderTest::plain))
                .containsExactlyElementsOf(parsed.getUpdateSets().stream()
                        .map(set -> plain(set.getValues().get(0)))
                        .toList());
        assertThat(plain(update.where())).isEqualTo(parsed.getWhere() == null ? "" : plain(parsed.getWhere()));
        assertThat(TablesNamesFinder.findTables(sql))
                .containsAll(update.from().stream().map(Object::toString).toList())
                .hasSize(update.from().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM users",
                "DELETE FROM users WHERE id IN (SELECT user_id FROM orders WHERE x IS DISTINCT FROM y)",
                "DELETE FROM users USING orders o WHERE o.user_id = users.id"
            })
    void a_delete(String sql) throws JSQLParserException {
        Delete delete = (Delete) change(sql);
        var parsed = (net.sf.jsqlparser.statement.delete.Delete) CCJSqlParserUtil.parse(sql);

        assertThat(delete.table().written()).isEqualTo(parsed.getTable().getName());
        assertThat(plain(delete.where())).isEqualTo(parsed.getWhere() == null ? "" : plain(parsed.getWhere()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO users (a, b) VALUES (1, 'x'), (2, 'from')",
                "INSERT INTO users (a, b) SELECT x, y FROM other WHERE z",
                "INSERT INTO s.users SELECT * FROM other"
            })
    void an_insert(String sql) throws JSQLParserException {
        Insert insert = (Insert) change(sql);
        var parsed = (net.sf.jsqlparser.statement.insert.Insert) CCJSqlParserUtil.parse(sql);

        assertThat(insert.table().written()).isEqualTo(parsed.getTable().getFullyQualifiedName());
        assertThat(insert.columns())
                .hasSize(parsed.getColumns() == null ? 0 : parsed.getColumns().size());
        assertThat(insert.from() != null).isEqualTo(sql.contains("other"));
    }
}
