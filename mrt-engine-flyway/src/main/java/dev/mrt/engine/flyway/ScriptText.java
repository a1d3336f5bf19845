package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Reads scripts in the encoding that Flyway would read them in. */
final class ScriptText {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ScriptText() {}

    static String read(FoundFile file, Charset encoding) {
        try {
            String text = encoding.newDecoder()
                    .decode(ByteBuffer.wrap(file.content().read()))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw MrtException.usage(
                    file.shown() + " is not " + encoding.name()
                            + " text; save it as such, or say what it is with flyway.encoding.",
                    e);
        } catch (IOException e) {
            throw MrtException.usage(file.shown() + " cannot be read: " + Words.of(e), e);
        }
    }
}
