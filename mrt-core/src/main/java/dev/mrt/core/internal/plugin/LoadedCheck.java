package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtException;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.spi.RiskCheck;
import org.apiguardian.api.API;

/**
 * A check and where it comes from.
 *
 * @param check the check
 * @param place its class and jar, for people
 * @param jar the file name of its jar, or the folder that it is in
 */
@API(status = API.Status.INTERNAL)
public record LoadedCheck(RiskCheck check, String place, String jar) {

    /**
     * What it is about.
     *
     * @return its descriptor
     * @throws MrtException if it cannot tell
     */
    public Descriptor descriptor() {
        try {
            return check.descriptor();
        } catch (RuntimeException | LinkageError e) {
            throw MrtException.internal("The static check " + place + " cannot say what it is about: " + e, e);
        }
    }
}
