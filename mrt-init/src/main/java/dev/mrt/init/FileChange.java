package dev.mrt.init;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What happens to a file.
 *
 * @param file the file
 * @param kind what happens
 * @param why for people: what the file is for, or why it is left alone
 * @param content what it will hold; what it holds if it is left alone
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FileChange(Path file, Kind kind, String why, byte[] content) {

    /** What happens to a file. */
    public enum Kind {
        /** It is not there and is written. */
        NEW,
        /** It is there and something is put into it. */
        CHANGED,
        /** It is there and is left as it is. */
        LEFT
    }

    public FileChange {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
