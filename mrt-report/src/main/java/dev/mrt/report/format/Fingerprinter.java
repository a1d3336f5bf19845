package dev.mrt.report.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apiguardian.api.API;

/** Names findings of one report so that they are known again in the next one. Takes them in the report's order; for one thread. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Fingerprinter {

    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * The name of the next finding.
     *
     * @param parts what does not change from one report to the next
     * @return 32 hexadecimal digits that no other finding of this report has
     */
    public String next(String... parts) {
        String essence = String.join("\n", parts);
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
