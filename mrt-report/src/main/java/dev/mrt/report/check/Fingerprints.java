package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names findings of one report so that they are known again in the next one, although lines moved. Takes them in the report's order. */
final class Fingerprints {

    private final Map<String, Integer> seen = new HashMap<>();

    /** A name that no other finding of this report has. */
    String next(RiskWarning warning) {
        String statement = warning.statement() == null
                ? ""
                : warning.statement().text().strip().replaceAll("\\s+", " ");
        String essence = String.join(
                "\n", warning.code(), warning.revision(), warning.location().file(), warning.object(), statement);
        int times = seen.merge(essence, 1, Integer::sum);
        return hash(times == 1 ? essence : essence + "\n" + times);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one has not.", e);
        }
    }
}
