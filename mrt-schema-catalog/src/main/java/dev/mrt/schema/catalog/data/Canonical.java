package dev.mrt.schema.catalog.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Canonical text of values. */
final class Canonical {

    /**
     * The longest text that is kept as it is. It depends on the value alone, so that two readings of one value are equal however many
     * rows are around it; and it bounds the memory that a table takes.
     */
    static final int LONGEST = 256;

    private static final int SHOWN = 40;
    private static final int MOST_ZEROS = 40;

    private Canonical() {}

    /** A number without trailing zeros, which only show the scale of its type. */
    static String number(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException notFinite) {
            return text;
        }
        return number.signum() == 0 && text.startsWith("-") ? "-0" : number(number);
    }

    static String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > MOST_ZEROS ? stripped.toString() : stripped.toPlainString();
    }

    static String number(double number) {
        return number(Double.toString(number));
    }

    static String number(float number) {
        return number(Float.toString(number));
    }

    static String bytes(byte[] bytes) {
        return text(HexFormat.of().formatHex(bytes));
    }

    /** Text as it is; a long one by its beginning, its length in characters and the SHA-256 of its UTF-8. */
    static String text(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        MessageDigest digest = sha256();
        digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(text)));
        return digested(text, digest, text.length());
    }

    /** As {@link #text(String)}, without keeping the whole of it in memory. */
    static String text(Reader reader) throws IOException {
        StringBuilder start = new StringBuilder();
        MessageDigest digest = sha256();
        char[] buffer = new char[8192];
        long length = 0;
        int kept = 0;
        for (int n = reader.read(buffer, 0, buffer.length);
                n >= 0;
                n = reader.read(buffer, kept, buffer.length - kept)) {
            int end = kept + n;
            kept = end > 0 && Character.isHighSurrogate(buffer[end - 1]) ? 1 : 0;
            int whole = end - kept;
            if (start.length() <= LONGEST) {
                start.append(buffer, 0, Math.min(whole, LONGEST + 2));
            }
            digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(buffer, 0, whole)));
            length += whole;
            if (kept == 1) {
                buffer[0] = buffer[end - 1];
            }
        }
        if (kept == 1) {
            start.append(buffer[0]);
            digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(buffer, 0, 1)));
            length++;
        }
        return length <= LONGEST ? start.toString() : digested(start.toString(), digest, length);
    }

    /** Hexadecimal digits as {@link #bytes}, without keeping the whole in memory. */
    static String bytes(InputStream stream) throws IOException {
        StringBuilder start = new StringBuilder();
        MessageDigest digest = sha256();
        byte[] buffer = new byte[8192];
        long length = 0;
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            String digits = HexFormat.of().formatHex(buffer, 0, n);
            if (start.length() <= LONGEST) {
                start.append(digits, 0, Math.min(digits.length(), LONGEST + 2));
            }
            digest.update(digits.getBytes(StandardCharsets.US_ASCII));
            length += digits.length();
        }
        return length <= LONGEST ? start.toString() : digested(start.toString(), digest, length);
    }

    private static String digested(String text, MessageDigest digest, long length) {
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "... (" + length + " characters, SHA-256 "
                + HexFormat.of().formatHex(digest.digest()) + ")";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
