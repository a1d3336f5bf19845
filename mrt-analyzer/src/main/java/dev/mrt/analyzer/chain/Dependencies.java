package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What keeps a database from dropping something without CASCADE. */
@API(status = API.Status.INTERNAL)
public final class Dependencies {

    private Dependencies() {}

    /**
     * The foreign keys of other tables that refer to a table.
     *
     * @param schema a schema that a replay made
     * @param table the table
     * @return for each of them its table
     */
    public static List<SqlName> referrers(SchemaModel schema, SqlName table) {
        Model model = (Model) schema;
        SqlName name = Names.known(model, table);
        return model.tableMap().referrers().get(name).stream()
                .filter(other -> !other.equals(name))
                .map(model.tableMap().all()::get)
                .filter(Objects::nonNull)
                .filter(other -> other.constraints().stream().anyMatch(key -> name.equals(key.target())))
                .map(TableDefinition::name)
                .toList();
    }

    /**
     * The views that select from a table or view.
     *
     * @param schema a schema that a replay made
     * @param name the table or view
     * @return the names of the views
     */
    public static List<SqlName> views(SchemaModel schema, SqlName name) {
        Pattern reads = Pattern.compile("\\b(?:from|join) (?:[^ ]+ \\. )?" + Pattern.quote(name.name()) + "(?= |$)");
        return mentioning(schema, name)
                .filter(object -> object.kind() == ObjectKind.VIEW || object.kind() == ObjectKind.MATERIALIZED_VIEW)
                .filter(object ->
                        reads.matcher(NormalText.of(object.definition())).find())
                .map(SqlObject::name)
                .toList();
    }

    /**
     * The triggers that call a function.
     *
     * @param schema a schema that a replay made
     * @param routine the function
     * @return the names of the triggers
     */
    public static List<SqlName> triggers(SchemaModel schema, SqlName routine) {
        Pattern calls = Pattern.compile(
                "\\bexecute (?:function|procedure) (?:[^ ]+ \\. )?" + Pattern.quote(routine.name()) + " \\(");
        return mentioning(schema, routine)
                .filter(object -> object.kind() == ObjectKind.TRIGGER)
                .filter(object ->
                        calls.matcher(NormalText.of(object.definition())).find())
                .map(SqlObject::name)
                .toList();
    }

    private static Stream<SqlObject> mentioning(SchemaModel schema, SqlName name) {
        return ((Model) schema).objectMap().mentioning(name).stream();
    }

    /**
     * The foreign key of the same table that would be without an index if one were dropped, which MySQL and MariaDB refuse.
     *
     * @param table the table
     * @param index the name of the index
     * @return the foreign key, empty if none needs it
     */
    public static Optional<ConstraintDefinition> servedForeignKey(TableDefinition table, SqlName index) {
        return table.constraints().stream()
                .filter(key -> key.kind() == Kind.FOREIGN_KEY && !key.columns().isEmpty())
                .filter(key -> serve(table, key).anyMatch(name -> name.equals(index.name()))
                        && serve(table, key).allMatch(name -> name.equals(index.name())))
                .findFirst();
    }

    private static Stream<String> serve(TableDefinition table, ConstraintDefinition foreignKey) {
        Stream<IndexDefinition> indexes =
                table.indexes().stream().filter(each -> begins(each.columns(), foreignKey.columns()));
        Stream<ConstraintDefinition> keys = table.constraints().stream()
                .filter(each -> Keys.hasIndex(each) && begins(each.columns(), foreignKey.columns()));
        return Stream.concat(indexes.map(IndexDefinition::name), keys.map(ConstraintDefinition::name))
                .map(name -> name == null ? "" : name.name());
    }

    private static boolean begins(List<SqlName> columns, List<SqlName> with) {
        return columns.size() >= with.size() && columns.subList(0, with.size()).equals(with);
    }

    /**
     * Whether scripts alter or fill tables that they did not make, so that there are things that they do not tell of.
     *
     * @param schema a schema
     * @return {@code true} if so
     */
    public static boolean hasOutside(SchemaModel schema) {
        return schema.tables().stream()
                .anyMatch(table -> !table.complete() && table.columns().isEmpty());
    }
}
