package dev.mrt.cli;

import dev.mrt.api.MrtConfig.Callbacks;
import dev.mrt.api.sql.SqlDialect;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values that a shell offers for an option that takes others, too. */
abstract class Candidates implements Iterable<String> {

    private final List<String> values;

    private Candidates(List<String> values) {
        this.values = values;
    }

    @Override
    public Iterator<String> iterator() {
        return values.iterator();
    }

    /** Of {@code --database}. */
    static final class Databases extends Candidates {
        Databases() {
            super(List.of("h2", "sqlite", "postgres", "mariadb"));
        }
    }

    /** Of {@code --engine}. */
    static final class Engines extends Candidates {
        Engines() {
            super(List.of("flyway", "liquibase"));
        }
    }

    /** Of {@code --introspector}. */
    static final class Introspectors extends Candidates {
        Introspectors() {
            super(List.of("catalog", "jooq"));
        }
    }

    /** Of {@code --callbacks}. */
    static final class CallbackChoices extends Candidates {
        CallbackChoices() {
            super(Stream.of(Callbacks.values())
                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    /** Of {@code --build}. */
    static final class Builds extends Candidates {
        Builds() {
            super(List.of("maven", "gradle"));
        }
    }

    /** Of {@code --test-framework}. */
    static final class TestFrameworks extends Candidates {
        TestFrameworks() {
            super(List.of("junit", "testng"));
        }
    }

    /** Of {@code --dialect}. */
    static final class Dialects extends Candidates {
        Dialects() {
            super(Stream.of(SqlDialect.values()).map(SqlDialect::id).toList());
        }
    }
}
