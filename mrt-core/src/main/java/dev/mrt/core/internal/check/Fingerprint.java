package dev.mrt.core.internal.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a finding is known by when lines move.
 *
 * @param file the file, with slashes
 * @param code the code of the check
 * @param object what it is about
 * @param statement a hash of the statement, in which white space does not count; empty for a finding about a whole migration
 */
record Fingerprint(String file, String code, String object, String statement) {

    private static final int DIGITS = 16;

    static Fingerprint of(RiskWarning warning) {
        Statement statement = warning.statement();
        return new Fingerprint(
                warning.location().file().replace('\\', '/'),
                warning.code(),
                warning.object(),
                statement == null ? "" : hash(statement.text().strip().replaceAll("\\s+", " ")));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
