package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.Shard;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.ShardScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a run verifies.
 *
 * @param migrations in the chain's order; empty for a shard without any
 * @param scope which part of what was asked for they are, {@code null} if they are all of it
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Chosen(List<Migration> migrations, @Nullable ShardScope scope) {

    private static final int FINGERPRINT_BYTES = 16;

    /** Copies the list. */
    public Chosen {
        migrations = List.copyOf(migrations);
    }

    /**
     * Picks by {@code from}, {@code to} and {@code only}, and of these the shard.
     *
     * @param chain the whole chain in order
     * @param config what was asked for
     * @return what to verify
     * @throws dev.mrt.api.MrtException as {@link Selection#of}
     */
    public static Chosen of(List<Migration> chain, MrtConfig config) {
        List<Migration> selected = Selection.of(chain, config);
        Shard shard = config.shard();
        if (shard == null) {
            return new Chosen(selected, null);
        }
        int size = selected.size();
        return new Chosen(
                selected.subList(shard.begin(size), shard.end(size)),
                new ShardScope(shard, size, fingerprint(selected)));
    }

    /** Line ends differ between working copies of one commit. */
    private static String fingerprint(List<Migration> migrations) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Migration migration : migrations) {
                String rollback =
                        migration.rollback().scriptOr(migration.location()).text();
                for (String text :
                        List.of(migration.id().value(), migration.up().text(), rollback)) {
                    digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one has not.", e);
        }
    }
}
