package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Domains, and what they add to the columns that are made of them. */
final class H2Domains {

    /** The word {@code VALUE} outside of quotes. */
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\bVALUE\\b");

    private final Map<TableRef, CatalogRow> domains = new HashMap<>();
    private final Map<TableRef, List<Check>> checks = new HashMap<>();

    private H2Domains() {}

    static H2Domains read(H2Catalog catalog) throws SQLException {
        H2Domains domains = new H2Domains();
        for (CatalogRow row : catalog.rows(
                "domains",
                "domain_schema",
                "domain_schema, domain_name, collation_name, domain_default, domain_on_update, parent_domain_schema,"
                        + " parent_domain_name, remarks,"
                        + " data_type_sql(domain_schema, domain_name, 'DOMAIN', dtd_identifier) as type_sql")) {
            domains.domains.put(ref(row), row);
            describe(catalog, row);
        }
        domains.readChecks(catalog);
        domains.checks.forEach((domain, list) -> describe(catalog, domain, list));
        return domains;
    }

    private static void describe(H2Catalog catalog, CatalogRow row) {
        ObjectKey key = key(ref(row));
        catalog.builder().attribute(key, Facet.TYPE, "type", row.get("type_sql"));
        catalog.attributes(
                key,
                Facet.TYPE,
                row,
                "collation_name",
                "domain_default",
                "domain_on_update",
                "parent_domain_schema",
                "parent_domain_name");
        catalog.comment(key, row);
    }

    private void readChecks(H2Catalog catalog) throws SQLException {
        Map<String, String> clauses = new HashMap<>();
        for (CatalogRow row : catalog.rows(
                "check_constraints", "constraint_schema", "constraint_schema, constraint_name, check_clause")) {
            clauses.put(id(row), row.text("check_clause"));
        }
        for (CatalogRow row : catalog.rows(
                "domain_constraints",
                "domain_schema",
                "domain_schema, domain_name, constraint_schema, constraint_name")) {
            Check check = new Check(row.text("constraint_name"), clauses.getOrDefault(id(row), ""), List.of());
            checks.computeIfAbsent(ref(row), any -> new ArrayList<>()).add(check);
        }
        checks.values().forEach(list -> list.sort(Comparator.comparing(Check::expression)));
    }

    private static void describe(H2Catalog catalog, TableRef domain, List<Check> checks) {
        List<String> nameless = new ArrayList<>();
        for (Check check : checks) {
            if (H2Catalog.isGenerated(check.name())) {
                nameless.add(check.expression());
            } else {
                catalog.builder().attribute(key(domain), Facet.TYPE, "check " + check.name(), check.expression());
            }
        }
        if (!nameless.isEmpty()) {
            catalog.builder().attribute(key(domain), Facet.TYPE, "check", String.join("; ", nameless));
        }
    }

    /** The column with the default that it has from its domain. */
    Column apply(H2Columns.Found found) {
        Column column = found.column();
        String inherited = column.defaultExpression() == null ? inheritedDefault(found.domain()) : null;
        if (inherited == null) {
            return column;
        }
        return new Column(
                column.name(),
                column.type(),
                column.baseType(),
                column.length(),
                column.precision(),
                column.scale(),
                column.nullable(),
                inherited,
                column.identity(),
                column.generatedExpression(),
                column.enumLabels(),
                column.array(),
                column.touchedOnUpdate());
    }

    private @Nullable String inheritedDefault(@Nullable TableRef domain) {
        for (TableRef one : lineage(domain)) {
            CatalogRow row = domains.get(one);
            String value = row == null ? null : row.get("domain_default");
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    List<Check> checks(List<Check> own, List<H2Columns.Found> columns) {
        List<Check> all = new ArrayList<>(own);
        for (H2Columns.Found found : columns) {
            String name = found.column().name();
            for (TableRef domain : lineage(found.domain())) {
                for (Check check : checks.getOrDefault(domain, List.of())) {
                    all.add(new Check(check.name(), inPlaceOfValue(check.expression(), name), List.of(name)));
                }
            }
        }
        return all;
    }

    private List<TableRef> lineage(@Nullable TableRef domain) {
        List<TableRef> lineage = new ArrayList<>();
        TableRef next = domain;
        while (next != null && !lineage.contains(next)) {
            lineage.add(next);
            CatalogRow row = domains.get(next);
            String parent = row == null ? null : row.get("parent_domain_name");
            next = row == null || parent == null ? null : new TableRef(row.text("parent_domain_schema"), parent);
        }
        return lineage;
    }

    static String inPlaceOfValue(String expression, String column) {
        String quoted = '"' + column.replace("\"", "\"\"") + '"';
        return VALUE.matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals("VALUE") ? quoted : found.group()));
    }

    private static ObjectKey key(TableRef domain) {
        return new ObjectKey(ObjectKind.DOMAIN, domain.schema(), "", domain.name());
    }

    private static TableRef ref(CatalogRow row) {
        return new TableRef(row.text("domain_schema"), row.text("domain_name"));
    }

    private static String id(CatalogRow row) {
        return row.text("constraint_schema") + '\n' + row.text("constraint_name");
    }
}
