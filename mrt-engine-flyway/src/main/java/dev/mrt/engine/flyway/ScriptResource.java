package dev.mrt.engine.flyway;

import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** A script as Flyway wants to have it. Its text is in memory, so that no step reads a file. */
final class ScriptResource extends LoadableResource {

    private final FoundFile file;
    private final String text;
    private final String fileName;

    ScriptResource(FoundFile file, String text) {
        this(file, text, file.name());
    }

    private ScriptResource(FoundFile file, String text, String fileName) {
        this.file = file;
        this.text = text;
        this.fileName = fileName;
    }

    /** The same script under a name that Flyway takes for what it is to be now; messages still say where it stands. */
    ScriptResource named(String newFileName) {
        return new ScriptResource(file, text, newFileName);
    }

    FoundFile file() {
        return file;
    }

    String text() {
        return text;
    }

    SourceLocation location() {
        return file.location();
    }

    Script script() {
        return new Script(location(), text);
    }

    @Override
    public Reader read() {
        return new StringReader(text);
    }

    @Override
    public boolean shouldStream() {
        return false;
    }

    @Override
    public String getAbsolutePath() {
        return file.shown();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return file.absolutePath();
    }

    @Override
    public String getFilename() {
        return fileName;
    }

    @Override
    public String getRelativePath() {
        String path = file.relativePath();
        return path.substring(0, path.lastIndexOf('/') + 1) + fileName;
    }
}
