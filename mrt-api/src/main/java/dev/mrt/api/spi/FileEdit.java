package dev.mrt.api.spi;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * A file as it shall be.
 *
 * @param path where it is
 * @param text its whole new text
 * @param charset the encoding of the file
 * @param isNew whether there is no such file yet
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FileEdit(Path path, String text, Charset charset, boolean isNew) {}
