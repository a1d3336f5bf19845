package dev.mrt.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The parts of the page that are the same for every chain. */
final class PageFiles {

    private PageFiles() {}

    static String template() {
        return read("page.html");
    }

    /** A part of the template that is there several times. */
    static Reader part(String name) {
        return new StringReader(read(name + ".html"));
    }

    static String style() {
        return read("page.css");
    }

    static String script() {
        return read("page.js");
    }

    /** Nothing may be loaded and nothing may run but these two, whatever a name or a comment manages to smuggle in. */
    static String policy() {
        return "default-src 'none'; style-src " + hash(style()) + "; script-src " + hash(script())
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A browser knows no other line break, also where it hashes. */
    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(PageFiles.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
