package dev.mrt.tests.steps;

import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A chain of files for an engine that can do what Flyway never does: leave a migration out, mark it as run, halt, generate rollbacks. */
final class StepsChain {

    static final String TABLE_A = """
            create table a (id int primary key, name ${text});
            -- rollback scripted
            drop table a;
            """;

    private final Path temp;
    private final String database;
    private final Chain chain;
    private int files;

    StepsChain(Path temp, String database) {
        this.temp = temp;
        this.database = database;
        this.chain = Chain.in(temp, "chain");
        step(TABLE_A);
    }

    StepsChain step(String... lines) {
        files++;
        chain.with(files + ".sql", String.join("\n", lines) + "\n");
        return this;
    }

    Path folder() {
        return chain.folder();
    }

    VerificationReport verify(UnaryOperator<MrtConfigBuilder> more) throws IOException {
        Path services = Files.createDirectories(temp.resolve("classes/META-INF/services"));
        Files.write(services.resolve(MigrationEngineProvider.class.getName()), List.of(StepsProvider.class.getName()));
        URL[] classPath = {temp.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath, getClass().getClassLoader());
                Mrt mrt = Mrt.of(
                        Verification.config(database, chain.folder()).with(b -> more.apply(b.engine("steps"))),
                        loader)) {
            return mrt.checkAll();
        }
    }

    VerificationReport verify() throws IOException {
        return verify(config -> config);
    }

    /** The result of one file. */
    RevisionResult result(int file) throws IOException {
        return Verification.result(verify(), String.valueOf(file));
    }
}
