package dev.mrt.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the command line is read by somebody or something.
 *
 * @param out results
 * @param charset what {@link #out()} is read as
 * @param err progress and errors
 * @param colour whether {@link #out()} shows colours
 * @param bars whether {@link #err()} shows progress bars
 * @param width columns of a line
 */
record Console(OutputStream out, Charset charset, PrintStream err, boolean colour, boolean bars, int width) {

    /** Lines of a file or of a pipe. */
    static final int DEFAULT_WIDTH = 100;

    private static final char SAMPLE = '✓';

    static Console ofProcess(Map<String, String> environment) {
        Charset charset = charsetOf("stdout.encoding", "sun.stdout.encoding", "native.encoding");
        Charset errCharset = charsetOf("stderr.encoding", "sun.stderr.encoding", "native.encoding");
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, errCharset);
        boolean terminal = Terminals.isOut();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Console(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                charset,
                err,
                terminal && !plain,
                Terminals.isErr(),
                terminal ? Terminals.width(DEFAULT_WIDTH) : DEFAULT_WIDTH);
    }

    private static Charset charsetOf(String... properties) {
        return Stream.of(properties)
                .flatMap(property -> Optional.ofNullable(System.getProperty(property)).stream())
                .filter(Charset::isSupported)
                .findFirst()
                .map(Charset::forName)
                .orElseGet(Charset::defaultCharset);
    }

    /** Whether lines, ticks and crosses can be written to {@link #out()}. */
    boolean unicode() {
        return charset.newEncoder().canEncode(SAMPLE);
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }
}
