package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.FileEdit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Says what a changelog file with another rollback looks like. Writes nothing.
 *
 * @param files the files as they were read
 */
record RollbackWriter(SourceFiles files) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    FileEdit edit(Step step, List<String> rollback, List<String> upBefore) {
        Path path = files.path(step.migration().location())
                .orElseThrow(() -> refused(step, "its file is in a jar; run mrt where the file is a source"));
        String read = files.text(step.migration().location()).orElse("");
        if (new Statements(rollback).isEmpty()) {
            throw refused(step, "there is no statement to write");
        }
        String onDisk = onDisk(path);
        if (!withoutMark(onDisk).equals(read) || step.spot().line() == 0) {
            throw refused(step, "it is not found in " + path + " any more; read the changelog again");
        }
        String text = edited(step, read, new Statements(rollback), new Statements(upBefore));
        if (!files.charset().newEncoder().canEncode(text)) {
            throw refused(step, "the statements have characters that " + files.charset() + " cannot hold");
        }
        return new FileEdit(
                path, onDisk.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text, files.charset(), false);
    }

    private static String edited(Step step, String text, Statements rollback, Statements before) {
        String name = step.physicalFile().toLowerCase(Locale.ROOT);
        int index = Locator.locate(name, text).indexOf(step.spot());
        if (index < 0) {
            throw refused(step, "its place in the file is not known");
        }
        try {
            if (name.endsWith(".xml")) {
                return XmlEdit.of(text, index, rollback, before);
            }
            if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
                return YamlEdit.of(text, index, rollback, before);
            }
            return SqlEdit.of(text, step.spot(), rollback, before);
        } catch (MrtException e) {
            throw refused(step, String.valueOf(e.getMessage()));
        }
    }

    private String onDisk(Path path) {
        Charset charset = files.charset();
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (IOException e) {
            throw MrtException.usage(path + " cannot be read as " + charset + ".", e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static MrtException refused(Step step, String reason) {
        return MrtException.usage("No rollback can be written for "
                + step.migration().id() + " (" + step.migration().location() + "): " + reason + ".");
    }
}
