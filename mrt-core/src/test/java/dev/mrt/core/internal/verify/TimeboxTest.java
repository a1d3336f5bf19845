package dev.mrt.core.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.spi.ConnectionSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimeboxTest {

    private static final String ENDLESS = "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000000) WHERE MOD(X, 7) = 9";

    private final WatchedSource connections = new WatchedSource(new Memory());

    @Test
    void work_in_time_gives_its_result() throws Exception {
        try (Timebox timebox = new Timebox(Duration.ofSeconds(20), connections)) {
            assertThat(timebox.run("sum", () -> 1 + 1)).isEqualTo(2);
        }
    }

    @Test
    void what_the_work_throws_comes_out() {
        try (Timebox timebox = new Timebox(Duration.ofSeconds(20), connections)) {
            assertThatThrownBy(() -> timebox.run("query", () -> {
                        throw new SQLException("no");
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("no");
        }
    }

    @Test
    void an_endless_statement_is_cancelled() throws Exception {
        try (Timebox timebox = new Timebox(Duration.ofMillis(100), connections)) {
            assertThatThrownBy(() -> timebox.run("migration", this::endless))
                    .isInstanceOf(Timebox.TimedOut.class)
                    .hasMessage("The migration took longer than 100 ms and was cancelled.");
            assertThat(timebox.run("next", () -> "goes on")).isEqualTo("goes on");
        }
    }

    @Test
    void code_in_the_database_that_the_driver_cannot_cancel_is_interrupted() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (Timebox timebox = new Timebox(Duration.ofMillis(100), connections)) {
            assertThatThrownBy(() -> timebox.run("migration", () -> {
                        try {
                            return execute("CREATE ALIAS NAP FOR 'java.lang.Thread.sleep(long)'; CALL NAP(3600000)");
                        } finally {
                            ended.countDown();
                        }
                    }))
                    .isInstanceOf(Timebox.TimedOut.class);
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void work_that_does_not_listen_is_abandoned() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Timebox timebox = new Timebox(Duration.ofSeconds(1), connections)) {
            assertThatThrownBy(() -> timebox.run("migration", () -> {
                        boolean stubborn = true;
                        while (stubborn) {
                            try {
                                never.await();
                                stubborn = false;
                            } catch (InterruptedException e) {
                                stubborn = true;
                            }
                        }
                        return 0;
                    }))
                    .isInstanceOf(Timebox.TimedOut.class);
            assertThat(timebox.run("next", () -> "goes on")).isEqualTo("goes on");
        } finally {
            never.countDown();
        }
    }

    private boolean execute(String sql) throws SQLException {
        try (Connection connection = connections.connect();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private long endless() throws SQLException {
        try (Connection connection = connections.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ENDLESS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static final class Memory implements ConnectionSource {
        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:");
        }

        @Override
        public DataSource asDataSource() {
            throw new IllegalStateException("not asked for here");
        }
    }
}
