package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads scripts, each with its configuration beside it
 * (<a href="https://documentation.red-gate.com/fd/script-configuration-224003091.html">manual</a>).
 */
final class Scripts {

    private final FlywaySettings settings;
    private final Map<String, ScriptResource> confs = new LinkedHashMap<>();
    private final Map<String, ScriptResource> read = new ConcurrentHashMap<>();

    Scripts(FlywaySettings settings, Map<String, FoundFile> confFiles) {
        this.settings = settings;
        confFiles.forEach((script, conf) ->
                confs.put(script, new ScriptResource(conf, ScriptText.read(conf, settings.encoding()))));
    }

    Map<String, ScriptResource> confs() {
        return confs;
    }

    ScriptResource resource(FoundFile file) {
        ScriptResource known = read.get(file.absolutePath());
        if (known != null) {
            return known;
        }
        ScriptResource script = new ScriptResource(file, ScriptText.read(file, encoding(file)));
        read.put(file.absolutePath(), script);
        return script;
    }

    /** The encoding that Flyway reads it in. */
    Charset encoding(FoundFile file) {
        String own = conf(file).get("encoding");
        return own == null ? settings.encoding() : charset(file, own);
    }

    /** Whether Flyway runs it in a transaction as far as settings say; its statements may forbid that. */
    boolean inTransaction(FoundFile file) {
        String own = conf(file).get("executeInTransaction");
        return own == null ? settings.flyway().isExecuteInTransaction() : Boolean.parseBoolean(own);
    }

    private Map<String, String> conf(FoundFile file) {
        ScriptResource conf = confs.get(file.absolutePath());
        try {
            return conf == null ? Map.of() : ConfFile.parse(conf.text());
        } catch (IOException | IllegalArgumentException e) {
            throw MrtException.usage(file.shown() + ".conf cannot be read: " + Words.of(e), e);
        }
    }

    private static Charset charset(FoundFile file, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw MrtException.usage(file.shown() + ".conf asks for the unknown encoding " + name + ".", e);
        }
    }
}
