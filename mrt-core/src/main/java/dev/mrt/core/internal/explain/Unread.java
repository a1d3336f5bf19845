package dev.mrt.core.internal.explain;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What an explanation cannot tell, so that nobody takes silence for safety. */
final class Unread {

    private Unread() {}

    static List<String> of(MigrationContext context) {
        Migration migration = context.migration();
        Stream<String> code = migration.flags().contains(Migration.Flag.CODE)
                ? Stream.of("The migration is code (" + migration.location() + "), which is not read.")
                : Stream.empty();
        Stream<String> rollbackCode = migration.rollback() instanceof Rollback.Code written
                ? Stream.of("The rollback is code (" + written.className() + "), which is not read.")
                : Stream.empty();
        Stream<String> statements = Stream.concat(context.up().stream(), context.rollback().stream())
                .flatMap(Unread::sentence);
        return Stream.of(code, rollbackCode, statements)
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> sentence(Statement statement) {
        String place = statement.location() + ": ";
        return switch (statement.reading()) {
            case NOT_ANALYSED, SYNTAX_ERROR ->
                Stream.of(place + "it may do anything. " + (statement.why().isBlank() ? "" : statement.why()));
            case ANALYSED, HARMLESS ->
                statement.inCode().isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                place + "it runs code, of which only the SQL that stands in its text is told here.");
        };
    }
}
