package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.TableRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tells that nothing has changed: numbers for the versions of the catalogs' rows. While a number is the same, so is every row behind
 * it; and while that holds for a relation and for all that its text may name, its facts are the same.
 *
 * @param relations by their number in the catalog
 * @param rest of what relations refer to and what is none: types, routines, operators, roles, schemas
 */
record Versions(Map<Long, Relation> relations, String rest) {

    /**
     * A relation at a moment.
     *
     * @param name its name
     * @param version changes with it
     */
    record Relation(TableRef name, String version) {}

    /**
     * How a later moment differs.
     *
     * @param made the relations that are new
     * @param altered those that are another version
     * @param outdated the earlier names of those that were altered or are gone
     */
    record Changes(List<Long> made, List<Long> altered, Set<TableRef> outdated) {

        /** How many relations are to be read. */
        int size() {
            return made.size() + altered.size();
        }
    }

    static Versions of(ResultSet rows) throws SQLException {
        Map<Long, Relation> relations = new HashMap<>();
        String rest = "";
        while (rows.next()) {
            long number = rows.getLong(1);
            if (rows.wasNull()) {
                rest = rows.getString(4);
            } else if (number != 0) {
                relations.put(
                        number, new Relation(new TableRef(rows.getString(2), rows.getString(3)), rows.getString(4)));
            }
        }
        return new Versions(relations, rest);
    }

    /**
     * What has changed since an earlier moment.
     *
     * @param earlier the moment
     * @return the relations; empty if something else changed, on which any of them may depend
     */
    Optional<Changes> since(Versions earlier) {
        if (!rest.equals(earlier.rest)) {
            return Optional.empty();
        }
        List<Long> made = new ArrayList<>();
        List<Long> altered = new ArrayList<>();
        Set<TableRef> outdated = new HashSet<>();
        relations.forEach((number, relation) -> {
            Relation was = earlier.relations.get(number);
            if (was == null) {
                made.add(number);
            } else if (!relation.equals(was)) {
                altered.add(number);
            }
        });
        earlier.relations.forEach((number, relation) -> {
            if (!relation.equals(relations.get(number))) {
                outdated.add(relation.name());
            }
        });
        return Optional.of(new Changes(made, altered, outdated));
    }
}
