package dev.mrt.engine.liquibase;

import java.util.Map;
import liquibase.Scope;
import liquibase.change.ChangeFactory;
import liquibase.change.custom.CustomChangeWrapper;

/**
 * Lets Liquibase parse a changelog whose custom classes, extensions or schema files are not at hand: nothing runs when a changelog is
 * only looked at. For the thread and the scope in which {@link #start()} is called, until closed.
 */
final class LenientParsing implements AutoCloseable {

    private LenientParsing() {}

    /** What the scope needs in which the changelog is parsed. Unknown changes are then left out, see {@code Oddities}. */
    static Map<String, Object> scopeValues() {
        return Map.of(
                "liquibase.validateXmlChangelogFiles", false,
                "liquibase.changelogParseMode", "LAX",
                "liquibase.supportsMethodValidationLevel", "OFF");
    }

    /** Keeps Liquibase from loading the classes of custom changes. */
    static LenientParsing start() {
        factory().register(new StubCustomChange());
        return new LenientParsing();
    }

    /** Gives custom changes back to Liquibase: it can only remove all types of a name. */
    @Override
    public void close() {
        factory().unregister("customChange");
        factory().register(new CustomChangeWrapper());
    }

    private static ChangeFactory factory() {
        return Scope.getCurrentScope().getSingleton(ChangeFactory.class);
    }
}
