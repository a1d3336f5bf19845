package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.hints.SqlReading;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that the tables have rows, and notes the database as it is before the migration. */
final class SeedingPhase {

    private final Station station;
    private final Timebox timebox;
    private final SqlReading sql;

    SeedingPhase(Station station, Timebox timebox, SqlReading sql) {
        this.station = station;
        this.timebox = timebox;
        this.sql = sql;
    }

    Moment run(Seeding.Plan plan, Judgement told) throws Exception {
        return timebox.run("seeding", () -> {
            SchemaSnapshot schema = station.schema();
            try (Connection connection = station.connect()) {
                Set<TableRef> tried = station.seeding().seed(connection, schema, sql, plan, told);
                DataSnapshot data = station.readData(connection, schema);
                Set<TableRef> empty = withoutRows(schema, data);
                empty.removeAll(tried);
                empty.removeAll(plan.empty());
                empty.removeIf(station.seeding()::isHopeless);
                if (!empty.isEmpty()) {
                    station.seeding().refill(connection, schema, empty, plan.hints(sql, schema), plan, told);
                    data = station.readData(connection, schema);
                }
                return new Moment(schema, data);
            }
        });
    }

    /** An earlier migration may have emptied them. */
    private static Set<TableRef> withoutRows(SchemaSnapshot schema, DataSnapshot data) {
        return schema.tables().stream()
                .map(Table::ref)
                .filter(table -> data.tables().containsKey(table) && data.rowCount(table) == 0)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
