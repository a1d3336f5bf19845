package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file, so that it can be written back with every byte that was not changed.
 *
 * @param path where it is
 * @param text its characters, with the mark at its start if it has one
 * @param charset UTF-8, or ISO 8859-1 if it is not valid as that
 */
record TextFile(Path path, String text, Charset charset) {

    /** More than any script; a dump that was called like one. */
    private static final long LONGEST = 8L << 20;

    /**
     * Reads a file.
     *
     * @throws MrtException if it cannot be read or is no text
     */
    static TextFile read(Path path) {
        byte[] bytes = bytes(path);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return text(path, StandardCharsets.UTF_8.newDecoder().decode(buffer).toString(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return text(path, new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The content of a file.
     *
     * @throws MrtException if it cannot be read
     */
    static byte[] bytes(Path path) {
        try {
            if (Files.size(path) > LONGEST) {
                throw MrtException.usage(path + " is larger than any file of its kind; it is not read.");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw MrtException.usage(path + " cannot be read; look at its rights.", e);
        }
    }

    private static TextFile text(Path path, String text, Charset charset) {
        if (text.indexOf('\0') >= 0) {
            throw MrtException.usage(path + " is not a text file; it holds binary data.");
        }
        return new TextFile(path, text, charset);
    }

    /** What ends its lines; {@code \n} if it has one line. */
    String lineEnd() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The bytes of another content in the form of this one. */
    byte[] encoded(String content) {
        return content.getBytes(charset);
    }
}
