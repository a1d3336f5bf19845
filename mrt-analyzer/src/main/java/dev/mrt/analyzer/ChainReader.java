package dev.mrt.analyzer;

import dev.mrt.analyzer.chain.Replay;
import dev.mrt.analyzer.sql.SqlReader;
import dev.mrt.analyzer.sql.SuppressionReader;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.SqlAnalyzer;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Reads a chain statement by statement and replays it. */
@API(status = API.Status.INTERNAL)
public final class ChainReader implements SqlAnalyzer {

    @Override
    public void read(
            List<Migration> chain,
            String engine,
            SqlDialect dialect,
            int majorVersion,
            Consumer<MigrationContext> next) {
        List<Migration> whole = List.copyOf(chain);
        SqlReader reader = new SqlReader(dialect);
        SchemaModel before = Replay.nothing(dialect);
        for (Migration migration : whole) {
            String revision = migration.id().value();
            List<Statement> up = reader.read(migration.up());
            List<Statement> rollback = reader.read(migration.rollback().scriptOr(migration.location()));
            Replay forward = Replay.from(before, revision);
            List<Occurrence<?>> upChanges = Repetitions.thinned(forward.run(up));
            SchemaModel after = forward.model();
            Replay back = Replay.from(after, revision);
            List<Occurrence<?>> rollbackChanges = Repetitions.thinned(back.run(rollback));
            next.accept(new MigrationContext(
                    migration,
                    whole,
                    engine,
                    dialect,
                    majorVersion,
                    up,
                    rollback,
                    upChanges,
                    rollbackChanges,
                    before,
                    after,
                    back.model()));
            before = after;
        }
    }

    @Override
    public List<Suppression> suppressions(SourceLocation location, String text, SqlDialect dialect) {
        return SuppressionReader.read(location, text, dialect);
    }
}
