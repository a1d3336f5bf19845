package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiquibaseThreadTest {

    private static LiquibaseThread thread() {
        ClassLoader loader = LiquibaseThreadTest.class.getClassLoader();
        return new LiquibaseThread(new ClassLoaderResourceAccessor(loader), Map.of(), Map.of(), loader);
    }

    /** Until 4.24 one thread at a time can use Liquibase; the next one then says so. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void work_that_never_ends_does_not_keep_the_next_engine_waiting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        LiquibaseThread stuck = thread();
        try (LiquibaseThread next = thread()) {
            CompletableFuture<Void> endless = CompletableFuture.runAsync(() -> endless(stuck, begun, end));
            begun.await();
            stuck.close();
            assertThat(outcome(next)).isIn("done", "refused");
            end.countDown();
            endless.join();
            assertThat(outcome(next)).isEqualTo("done");
        }
    }

    private static void endless(LiquibaseThread thread, CountDownLatch begun, CountDownLatch end) {
        try {
            thread.call(() -> {
                begun.countDown();
                while (end.getCount() > 0) {
                    awaitWhateverHappens(end);
                }
                return true;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWhateverHappens(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.onSpinWait();
        }
    }

    private static String outcome(LiquibaseThread thread) throws Exception {
        try {
            return thread.call(() -> "done");
        } catch (MrtException e) {
            assertThat(e).hasMessageContaining("one thing at a time");
            return "refused";
        }
    }
}
