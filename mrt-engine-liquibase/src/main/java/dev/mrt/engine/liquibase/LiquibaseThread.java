package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import liquibase.Scope;
import liquibase.SingletonScopeManager;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which all calls of Liquibase are made that belong together. Liquibase keeps its services in scopes, which before 4.27
 * belong to the whole JVM and in later versions to a thread, or to it and those that it starts: with a thread and a root scope of their own,
 * engines that run side by side do not meet, and what the user does with Liquibase is not touched.
 */
final class LiquibaseThread implements AutoCloseable {

    private static final int SECONDS_TO_END = 1;
    private static final boolean SCOPES_BELONG_TO_THREADS = scopesBelongToThreads();
    private static final ReentrantLock WHOLE_JVM = new ReentrantLock();
    private static final int SECONDS_UNTIL_STUCK = 10;
    private static volatile @Nullable LiquibaseThread atWork;

    private final Map<String, Object> values = new HashMap<>();
    private final ExecutorService worker;
    private final Map<String, Options.Value> settings;
    private boolean hasOwnRoot;
    private boolean configured;
    private volatile boolean closed;

    /**
     * Starts it.
     *
     * @param resources where files are looked for
     * @param settings what the user set, see {@link Options#rest()}
     * @param scopeValues further settings of Liquibase's, by their names
     * @param loader the context class loader of the thread
     */
    LiquibaseThread(
            ResourceAccessor resources,
            Map<String, Options.Value> settings,
            Map<String, Object> scopeValues,
            ClassLoader loader) {
        this.settings = settings;
        values.put("liquibase.analytics.enabled", false);
        values.putAll(scopeValues);
        values.put(Scope.Attr.resourceAccessor.name(), resources);
        values.put(Scope.Attr.logService.name(), new CapturedLog());
        values.put(Scope.Attr.ui.name(), new LoggerUIService());
        values.put(Scope.Attr.classLoader.name(), loader);
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "mrt-liquibase");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    private static boolean scopesBelongToThreads() {
        try {
            Field manager = Scope.class.getDeclaredField("scopeManager");
            return ThreadLocal.class.isAssignableFrom(manager.getType());
        } catch (NoSuchFieldException e) {
            throw MrtException.internal(
                    "This Liquibase keeps its scopes in an unknown way: " + LiquibaseVersion.text(), e);
        }
    }

    /**
     * Runs work on the thread and waits for it.
     *
     * @throws Exception what the work throws
     */
    <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        Future<T> future = worker.submit(() -> scoped(work));
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        }
    }

    private <T extends @Nullable Object> T scoped(Callable<T> work) throws Exception {
        if (SCOPES_BELONG_TO_THREADS) {
            if (!hasOwnRoot) {
                Scope.setScopeManager(new SingletonScopeManager());
                hasOwnRoot = true;
            }
            return inScope(work);
        }
        awaitOthers();
        atWork = this;
        try {
            return inScope(work);
        } finally {
            atWork = null;
            WHOLE_JVM.unlock();
        }
    }

    /** Others may be at work for as long as they need, but not after they were given up. */
    private static void awaitOthers() throws InterruptedException {
        while (!WHOLE_JVM.tryLock(SECONDS_UNTIL_STUCK, TimeUnit.SECONDS)) {
            LiquibaseThread other = atWork;
            if (other != null && other.closed) {
                throw MrtException.usage("Liquibase " + LiquibaseVersion.text()
                        + " does one thing at a time, and a changeset that took too long cannot be stopped."
                        + " Let its code end when its thread is interrupted, or use Liquibase 4.27 or later.");
            }
        }
    }

    private <T extends @Nullable Object> T inScope(Callable<T> work) throws Exception {
        Scope.ScopedRunnerWithReturn<T> runner = work::call;
        if (!configured) {
            Map<String, Object> named = new HashMap<>();
            Scope.ScopedRunner naming = () -> named.putAll(KnownSettings.of(settings));
            Scope.child(new HashMap<>(values), naming);
            values.putAll(named);
            Scope.ScopedRunner checking = () -> KnownSettings.check(named);
            Scope.child(new HashMap<>(values), checking);
            configured = true;
        }
        return Scope.child(new HashMap<>(values), runner);
    }

    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
        try {
            // At work is only one that was given up; it ends when its statement does.
            worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
