package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.FixOptions;
import dev.mrt.api.check.FixResult;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.api.check.Suggestion;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.internal.check.StaticAnalysis;
import dev.mrt.core.internal.explain.Facts;
import dev.mrt.core.internal.fix.Suggestions;
import dev.mrt.core.internal.fix.Targets;
import dev.mrt.core.internal.plugin.Chain;
import dev.mrt.core.internal.plugin.Plugins;
import dev.mrt.core.internal.session.Session;
import dev.mrt.core.internal.text.DialectHint;
import dev.mrt.core.internal.verify.Chosen;
import dev.mrt.core.internal.verify.SandboxChoice;
import dev.mrt.core.internal.verify.Sandboxes;
import dev.mrt.core.internal.verify.Selection;
import dev.mrt.core.internal.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What every front-end calls: one chain of migrations, verified in a sandbox that exists as long as a verification runs. A test that wants to go
 * its own way along the chain has a database for that, too: the {@linkplain MrtSession session}.
 *
 * <p>Not safe for use by several threads, but for {@link #close()}. A failing migration is a result; {@link MrtException}: mrt could not work.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mrt extends MrtSession implements AutoCloseable {

    private final Chain chain;
    private final MrtConfig config;
    private final Plugins plugins;
    private final Object oneAtATime = new Object();
    private volatile @Nullable Sandboxes sandboxes;
    private @Nullable ChainVerdicts verdicts;
    private final SafetyTests safety = new SafetyTests(this);
    private Consumer<VerificationReport> audience = report -> {};

    private Mrt(Chain chain) {
        super(new Session(chain));
        this.chain = chain;
        this.config = chain.config();
        this.plugins = chain.plugins();
    }

    /**
     * Prepares the use cases on a configuration, with the plug-ins of the thread's context class loader; opens nothing yet.
     *
     * @param config what to verify and where
     * @return the façade; the caller closes it
     * @throws MrtException if no engine fits the configuration
     */
    public static Mrt of(MrtConfig config) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return of(config, loader == null ? Objects.requireNonNull(Mrt.class.getClassLoader()) : loader);
    }

    /**
     * Prepares the use cases on a configuration; opens nothing yet.
     *
     * @param config what to verify and where
     * @param loader where plug-ins, class path locations and Java migrations are looked for
     * @return the façade; the caller closes it
     * @throws MrtException if no engine fits the configuration
     */
    public static Mrt of(MrtConfig config, ClassLoader loader) {
        return new Mrt(new Chain(config, loader));
    }

    /**
     * The configuration that it works with.
     *
     * @return the configuration given to {@link #of}
     */
    public MrtConfig config() {
        return config;
    }

    /**
     * The chain as its files say; opens no connection.
     *
     * @return the catalog, read once
     * @throws MrtException if the files cannot be read as a chain
     */
    public MigrationCatalog catalog() {
        return chain.catalog();
    }

    /**
     * The migrations that {@link #checkAll} will verify: the chain within {@code from}, {@code to} and {@code only}, and of
     * these the {@code shard}.
     *
     * @return in the chain's order; empty for a shard without any
     * @throws MrtException as {@link #catalog()}, and if {@code from}, {@code to}, {@code only} or {@code skip} name no migration
     */
    public List<Migration> selected() {
        return Chosen.of(catalog().migrations(), config).migrations();
    }

    /**
     * Verifies every selected migration.
     *
     * @param listener hears of the progress
     * @return one result for each selected migration
     * @throws MrtException if the files, the configuration or the database do not allow it
     */
    public VerificationReport checkAll(VerificationListener listener) {
        return check(Chosen.of(catalog().migrations(), config), listener);
    }

    /**
     * Verifies every selected migration.
     *
     * @return one result for each selected migration
     * @throws MrtException as {@link #checkAll(VerificationListener)}
     */
    public VerificationReport checkAll() {
        return checkAll(VerificationListener.NONE);
    }

    /**
     * Verifies one migration; earlier ones are only applied.
     *
     * @param revision its name
     * @return its verdict
     * @throws MrtException as {@link #checkAll(VerificationListener)}, and if there is no such migration, with the nearest name
     */
    public RevisionResult checkRevision(String revision) {
        List<Migration> chain = catalog().migrations();
        Migration migration = chain.get(Selection.indexOf(chain, revision, "revision"));
        return check(new Chosen(List.of(migration), null), VerificationListener.NONE)
                .results()
                .get(0);
    }

    private VerificationReport check(Chosen chosen, VerificationListener listener) {
        return inSandboxes((verification, opened) -> verification.run(opened, chosen, this::safe, listener));
    }

    /** Works in new sandboxes, one work at a time, which {@link #close()} ends. */
    <T> T inSandboxes(BiFunction<Verification, Sandboxes, T> work) {
        String hint = DialectHint.of(catalog());
        Verification verification =
                new Verification(plugins, chain.provider(), chain.context(), catalog(), hint, Installation.version());
        synchronized (oneAtATime) {
            try (Sandboxes opened = new Sandboxes(SandboxChoice.opener(plugins, config, hint))) {
                sandboxes = opened;
                makeRoom();
                return work.apply(verification, opened);
            } finally {
                sandboxes = null;
            }
        }
    }

    /**
     * Whether a team can release on this report, by the rules of the configuration.
     *
     * @param report a report of this chain
     * @return {@code false} if a migration failed, could not be run, is inconclusive (unless allowed) or, in strict mode, did not take every row
     */
    public boolean safe(VerificationReport report) {
        return report.results().stream().allMatch(this::safe);
    }

    /**
     * Whether a team can release on this verdict, by the rules of the configuration.
     *
     * @param result a verdict
     * @return as {@link #safe(VerificationReport)}, for one migration
     */
    public boolean safe(RevisionResult result) {
        return safe(result, config);
    }

    /**
     * Whether a team can release on a verdict that was recorded earlier, by the rules of a configuration that may name no chain.
     *
     * @param result a verdict
     * @param config says what is strict and what is allowed
     * @return as {@link #safe(RevisionResult)}
     */
    public static boolean safe(RevisionResult result, MrtConfig config) {
        return switch (result.verdict()) {
            case PASSED ->
                !config.strict()
                        || result.limitations().stream()
                                .noneMatch(limitation -> limitation.kind() == LimitationKind.APPLY_FAILED_ON_ROWS);
            case SKIPPED, NOT_APPLICABLE -> true;
            case INCONCLUSIVE -> config.allowInconclusive();
            case FAILED, NOT_RUN -> false;
        };
    }

    /**
     * Fails unless every selected migration is safe to roll back.
     *
     * @throws AssertionError with a summary of everything that is wrong
     * @throws MrtException as {@link #checkAll(VerificationListener)}
     */
    public void assertAllReversible() {
        VerificationReport report = checkAll();
        audience.accept(report);
        Assertions.allSafe(report.results(), this::safe);
    }

    /**
     * Names somebody who reads the report of {@link #assertAllReversible()}, before that passes or fails. The front-ends for test frameworks
     * show the table of {@code mrt verify} there; without one, in plain Java, nothing is shown: mrt is a library and prints nothing by itself,
     * the error says everything that is wrong, and {@link #checkAll()} gives the whole report.
     *
     * @param reader takes the report; what it throws ends the assertion
     */
    public void showReportsTo(Consumer<VerificationReport> reader) {
        audience = reader;
    }

    /**
     * Fails unless one migration is safe to roll back.
     *
     * @param revision its name
     * @throws AssertionError with everything that is wrong
     * @throws MrtException as {@link #checkRevision}
     */
    public void assertReversible(String revision) {
        Assertions.allSafe(List.of(checkRevision(revision)), this::safe);
    }

    /**
     * Every static check that this configuration knows, its own ones and those that it keeps off included.
     *
     * @return what each is about, by code
     * @throws MrtException if two checks share a code or name, or {@code severityOverrides} names one that does not exist
     */
    public List<Descriptor> checks() {
        return new StaticAnalysis(plugins.statics(), config).descriptors();
    }

    /**
     * Reads the chain without a database and tells what is risky about it. Opens no connection, runs no user code but {@code customChecks}.
     *
     * @return what was found, in the chain's order
     * @throws MrtException if the files or the configuration do not allow it, {@code mrt-analyzer} is not on the class path, or a check fails
     */
    public CheckReport checkStatic() {
        return new StaticAnalysis(plugins.statics(), config)
                .run(chain.provider().id(), catalog(), Installation.version());
    }

    /**
     * Whether a team can release on this report, by the rules of the configuration.
     *
     * @param report a report of {@link #checkStatic()}
     * @return {@code false} if there is a finding of severity {@code ERROR}, in strict mode also of {@code WARNING}
     */
    public boolean safe(CheckReport report) {
        return Assertions.unsafe(report, config.strict()).isEmpty();
    }

    /**
     * Fails if static checks find an error in the chain, in strict mode also if they find a warning.
     *
     * @throws AssertionError with each of these findings: file and line, code, what is wrong and the safe way
     * @throws MrtException as {@link #checkStatic()}
     */
    public void assertNoStaticErrors() {
        Assertions.noErrors(checkStatic(), config.strict());
    }

    /**
     * Fails unless the files are one clean line: none is lost, left aside, or an undo script without its migration.
     *
     * @throws AssertionError with each file that stands beside the line
     * @throws MrtException as {@link #checkStatic()}, also if one name is there twice
     */
    public void assertCleanHistory() {
        safety().cleanHistory().orThrow();
    }

    /**
     * Fails unless the chain goes up, down and up again on a database without rows, with nothing left behind. What is skipped stays up.
     *
     * @throws AssertionError with the migration that does not go up or down, or with the difference of the schemas
     * @throws MrtException if the files, the configuration or the database do not allow it
     */
    public void assertUpgradesAndDowngrades() {
        safety().upAndDown().orThrow();
    }

    /**
     * Fails unless the chain makes the schema in a file. If the system property {@code mrt.schema.update} is {@code true}, writes it instead.
     *
     * @param reference a file that mrt wrote
     * @throws AssertionError with the difference, or if there is no such file
     * @throws MrtException if mrt did not write the file or cannot write it, and as {@link #assertUpgradesAndDowngrades()}
     */
    public void assertSchema(Path reference) {
        safety().schema(reference).orThrow();
    }

    /**
     * Writes the findings that count now to a file that {@link MrtConfig#baseline()} can name, so that later runs report new ones alone. What an
     * earlier baseline names is written again if it is still found. A file that is there is replaced at once or not at all.
     *
     * @param file where to write
     * @return how many findings were written
     * @throws MrtException as {@link #checkStatic()}, and if the file cannot be written
     */
    public int writeBaseline(Path file) {
        return new StaticAnalysis(plugins.statics(), config)
                .writeBaseline(chain.provider().id(), catalog(), file);
    }

    /**
     * Writes rollbacks for the migrations that have none, within {@code from}, {@code to} and {@code only}.
     *
     * @param options whether files are written, and what has to hold before
     * @return one result for each of them, in the chain's order; empty if all have a rollback
     * @throws MrtException if the files or the configuration do not allow it, {@code mrt-analyzer} is not on the class path, or a verification fails for
     *     reasons that are not the rollback's
     */
    public List<FixResult> fix(FixOptions options) {
        return new Fixes(this, options).missing();
    }

    /**
     * Writes rollbacks for some migrations, also such that have one.
     *
     * @param target the name of a migration, or a file of the chain: a script, an undo script or a changelog with several migrations
     * @param options whether files are written, and what has to hold before
     * @return one result for each of them, in the chain's order
     * @throws MrtException as {@link #fix(FixOptions)}, and if there is no such migration, with the nearest name
     */
    public List<FixResult> fix(String target, FixOptions options) {
        return new Fixes(this, options).named(target);
    }

    /**
     * Tells what migrations do, what they and their rollbacks lose and what to check, from the files alone.
     *
     * @param target the name of a migration, or a file of the chain, as {@link #fix(String, FixOptions)} takes it; {@code null} for every selected one
     * @return what is known of each of them, in the chain's order
     * @throws MrtException as {@link #checkStatic()}, and if there is no such migration, with the nearest name
     */
    public List<MigrationFacts> explain(@Nullable String target) {
        List<Migration> wanted = target == null ? selected() : Targets.named(catalog(), target);
        return Facts.of(chain, wanted, Installation.version());
    }

    Map<Migration, Suggestion> suggestions(List<Migration> wanted, boolean preserveData) {
        return Suggestions.of(plugins.statics(), config, chain.provider().id(), catalog(), wanted, preserveData);
    }

    /** Another façade with the same plug-ins. */
    Mrt again(MrtConfig other) {
        return of(other, chain.context().classLoader());
    }

    /** Those of {@link #checkAll()}, once for all who ask. */
    synchronized ChainVerdicts verdicts() {
        ChainVerdicts known = verdicts;
        if (known == null) {
            known = ChainVerdicts.whole(this);
            verdicts = known;
        }
        return known;
    }

    SafetyTests safety() {
        return safety;
    }

    /** Ends the session, and a verification that another thread runs with all its jobs, and removes their sandboxes. No verification begins afterwards. */
    @Override
    public void close() {
        super.close();
        Sandboxes running = sandboxes;
        if (running != null) {
            running.close();
        }
    }
}
