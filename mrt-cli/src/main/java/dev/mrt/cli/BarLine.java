package dev.mrt.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;

/** The line of a terminal that a progress bar is on. */
final class BarLine extends ConsoleProgressBarConsumer {

    private final PrintStream terminal;
    private final int width;

    BarLine(PrintStream terminal, int width) {
        super(terminal, width);
        this.terminal = terminal;
        this.width = width;
    }

    /** Leaves the line empty and the cursor at its start. */
    @Override
    public void clear() {
        terminal.print("\r" + " ".repeat(width) + "\r");
    }

    @Override
    public void close() {
        terminal.flush();
    }
}
