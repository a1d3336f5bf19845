package dev.mrt.cli;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.report.Titles;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while a chain is verified, gone at the end; nothing at all where nobody looks. */
final class ProgressDisplay implements VerificationListener, AutoCloseable {

    private static final int UPDATE_MILLIS = 100;

    private final Console console;
    private final BarLine line;
    private @Nullable ProgressBar bar = null;

    ProgressDisplay(Console console) {
        this.console = console;
        this.line = new BarLine(console.err(), console.width() - 1);
    }

    @Override
    public void planned(List<Migration> migrations, String database) {
        if (console.bars()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("mrt")
                    .setInitialMax(migrations.size())
                    .setStyle(console.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(line)
                    .build();
            bar.setExtraMessage(database);
        }
    }

    @Override
    public void started(Migration migration) {
        if (bar != null) {
            bar.setExtraMessage(Titles.of(migration));
        }
    }

    @Override
    public void finished(RevisionResult result) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            line.clear();
        }
    }
}
