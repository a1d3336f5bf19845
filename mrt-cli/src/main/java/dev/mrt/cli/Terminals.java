package dev.mrt.cli;

import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Asks the operating system about the process's streams; Java 17 itself knows only whether all of them are a terminal. */
final class Terminals {

    private Terminals() {}

    static boolean isOut() {
        return new ExecTerminalProvider().isSystemStream(SystemStream.Output);
    }

    static boolean isErr() {
        return new ExecTerminalProvider().isSystemStream(SystemStream.Error);
    }

    /** The columns of the terminal that results go to. */
    static int width(int otherwise) {
        int width = new ExecTerminalProvider().systemStreamWidth(SystemStream.Output);
        return width > 0 ? width : otherwise;
    }
}
