package dev.mrt.init;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Several files in one text: each begins with a line {@code -- path --}. */
final class Tree {

    private final Map<String, String> files;

    private Tree(Map<String, String> files) {
        this.files = files;
    }

    static Tree parse(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        String name = "";
        StringBuilder content = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            if (line.matches("-- \\S+ --\n")) {
                files.put(name, content.toString());
                name = line.substring(3, line.length() - 4);
                content.setLength(0);
            } else {
                content.append(line);
            }
        }
        files.put(name, content.toString());
        files.remove("");
        return new Tree(files);
    }

    /** What is in a folder now. */
    static Tree of(Path folder, Charset charset) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(Paths.relative(folder, file), Files.readString(file, charset));
            }
        }
        return new Tree(files);
    }

    void writeTo(Path folder, Charset charset) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), charset);
        }
    }

    void writeTo(Path folder) throws IOException {
        writeTo(folder, StandardCharsets.UTF_8);
    }

    Map<String, String> files() {
        return files;
    }

    /** The files that are not the same in an earlier tree. */
    Tree since(Tree before) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.entrySet().removeIf(file -> file.getValue().equals(before.files.get(file.getKey())));
        return new Tree(changed);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        files.forEach((name, content) ->
                text.append("-- ").append(name).append(" --\n").append(content));
        return text.toString();
    }
}
