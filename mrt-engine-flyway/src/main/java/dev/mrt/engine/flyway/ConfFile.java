package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Reads {@code flyway.conf} and the {@code .conf} file of a script: properties, in which a backslash is an ordinary character unless it ends a
 * line that goes on (<a href="https://documentation.red-gate.com/fd/configuration-files-224003079.html">Flyway's manual</a>).
 */
final class ConfFile {

    private ConfFile() {}

    static Map<String, String> read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw MrtException.usage("The configuration file " + file + " is not UTF-8 text; save it as such.", e);
        } catch (IOException e) {
            throw MrtException.usage("The configuration file " + file + " cannot be read: " + Words.of(e), e);
        }
    }

    static Map<String, String> parse(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(escaped(text)));
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static String escaped(String text) {
        String[] lines = text.split("\\R", -1);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean goesOn = line.endsWith("\\") && i + 1 < lines.length && continues(lines[i + 1]);
            String own = goesOn ? line.substring(0, line.length() - 1) : line;
            escaped.append(own.replace("\\", "\\\\")).append(goesOn ? "\\\n" : "\n");
        }
        return escaped.toString();
    }

    private static boolean continues(String next) {
        return !next.isEmpty() && !next.strip().matches("(?s)flyway\\.[^=]*=.*");
    }
}
