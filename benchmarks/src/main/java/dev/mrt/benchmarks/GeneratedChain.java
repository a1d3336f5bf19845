package dev.mrt.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chain of equal migrations, each of which makes a table that its rollback drops, for each engine.
 *
 * @param folder the folder with the scripts and the changelog
 * @param steps the SQL of the scripts
 */
record GeneratedChain(Path folder, List<Step> steps) implements AutoCloseable {

    /** One migration. */
    record Step(String up, String undo) {}

    /** The changelog of Liquibase, in the folder. */
    static final String CHANGELOG = "changelog.sql";

    static GeneratedChain of(int length) throws IOException {
        Path folder = Files.createTempDirectory("mrt-benchmark");
        List<Step> steps = IntStream.rangeClosed(1, length)
                .mapToObj(GeneratedChain::step)
                .toList();
        for (int i = 0; i < length; i++) {
            Files.writeString(folder.resolve("V" + (i + 1) + "__step.sql"), steps.get(i).up());
            Files.writeString(folder.resolve("U" + (i + 1) + "__step.sql"), steps.get(i).undo());
        }
        Files.writeString(folder.resolve(CHANGELOG), changelog(steps));
        return new GeneratedChain(folder, steps);
    }

    private static String changelog(List<Step> steps) {
        StringBuilder text = new StringBuilder("--liquibase formatted sql\n");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            text.append("\n--changeset mrt:").append(i + 1).append('\n');
            text.append(step.up()).append(";\n--rollback ").append(step.undo()).append(";\n");
        }
        return text.toString();
    }

    private static Step step(int number) {
        String table = "bench_" + number;
        return new Step(
                "CREATE TABLE " + table + " (id int PRIMARY KEY, name varchar(64) NOT NULL, price double precision)",
                "DROP TABLE " + table);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
