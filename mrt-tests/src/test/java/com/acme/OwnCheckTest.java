package com.acme;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.core.Mrt;
import dev.mrt.junit5.MrtExtension;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnCheckTest {

    static final Descriptor NO_GRANT = Descriptor.of("ACME1", "no-grant", Severity.ERROR, "A migration grants rights.");

    @RegisterExtension
    static final MrtExtension MIGRATIONS =
            MrtExtension.with(config -> config.locations(List.of("classpath:acme/migration"))
                    .database("postgres")
                    .check(NO_GRANT, OwnCheckTest::grants));

    static List<RiskWarning> grants(MigrationContext migration) {
        return migration.up().stream()
                .filter(statement -> statement.text().toUpperCase(Locale.ROOT).startsWith("GRANT"))
                .map(statement ->
                        RiskWarning.of(NO_GRANT, migration, statement, "", "Rights are granted by the platform team."))
                .toList();
    }

    @Test
    void migrations_have_no_static_errors(Mrt mrt) {
        mrt.assertNoStaticErrors();
    }
}
