package dev.mrt.analyzer;

import dev.mrt.api.check.Example;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chain of Flyway scripts given as texts: {@code V1__x.sql}, {@code U1__x.sql}, {@code R__x.sql}. */
public final class ExampleChain {

    private static final Pattern NAME = Pattern.compile("([VRB])(.*?)__(.*)\\.(sql|java)");

    private final SqlDialect dialect;
    private final List<Migration> migrations = new ArrayList<>();
    private int majorVersion;

    private ExampleChain(Example example) {
        dialect = example.dialect();
        majorVersion = example.majorVersion();
        example.files().forEach((name, text) -> add(name, text, example.files()));
    }

    public static ExampleChain of(Example example) {
        return new ExampleChain(example);
    }

    public static ExampleChain of(SqlDialect dialect, String... namesAndTexts) {
        return of(Example.of(dialect, namesAndTexts));
    }

    /** The lowest major version of the database. */
    public ExampleChain onVersion(int version) {
        majorVersion = version;
        return this;
    }

    private void add(String name, String text, Map<String, String> files) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return;
        }
        boolean repeatable = matcher.group(1).equals("R");
        boolean code = matcher.group(4).equals("java");
        MigrationKind kind = repeatable
                ? MigrationKind.REPEATABLE
                : matcher.group(1).equals("B") ? MigrationKind.BASELINE : MigrationKind.VERSIONED;
        String undo = name.replaceFirst("V", "U");
        String undoText = files.get(undo);
        Rollback rollback = undoText == null || repeatable
                ? new Rollback.Missing("there is no " + undo)
                : new Rollback.Scripted(new Script(SourceLocation.of(undo), undoText));
        migrations.add(new Migration(
                new MigrationId(repeatable ? "R:" + matcher.group(3) : matcher.group(2)),
                migrations.size() + 1,
                kind,
                matcher.group(3),
                SourceLocation.of(name),
                new Script(SourceLocation.of(name), code ? "" : text),
                rollback,
                code ? Set.of(Migration.Flag.CODE) : Set.of()));
    }

    public List<MigrationContext> contexts() {
        List<MigrationContext> contexts = new ArrayList<>();
        new ChainReader().read(migrations, "flyway", dialect, majorVersion, contexts::add);
        return contexts;
    }

    public MigrationContext last() {
        List<MigrationContext> all = contexts();
        return all.get(all.size() - 1);
    }

    /** What one check finds in the whole chain. */
    public List<RiskWarning> warnings(String code) {
        RiskCheck check = check(code);
        if (!check.descriptor().dialects().isEmpty()
                && !check.descriptor().dialects().contains(dialect)) {
            return List.of();
        }
        return contexts().stream()
                .flatMap(context -> check.inspect(context).stream())
                .toList();
    }

    public static List<RiskCheck> checks() {
        return ServiceLoader.load(RiskCheck.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    public static RiskCheck check(String code) {
        return checks().stream()
                .filter(check -> check.descriptor().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no check " + code));
    }
}
