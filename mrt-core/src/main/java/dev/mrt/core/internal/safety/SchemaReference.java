package dev.mrt.core.internal.safety;

import dev.mrt.api.MrtException;
import dev.mrt.core.internal.compare.UnifiedDiff;
import dev.mrt.core.internal.text.WholeFile;
import dev.mrt.core.internal.verify.HeadSchema;
import dev.mrt.core.internal.verify.TripReport.Flaw;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A file in the repository that holds the schema that the migrations are to come to. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SchemaReference {

    private static final String UPDATE = "-Dmrt.schema.update=true";

    private final Path file;

    /**
     * A reference, written or not.
     *
     * @param file where it is or will be
     */
    public SchemaReference(Path file) {
        this.file = file;
    }

    /**
     * Where it is.
     *
     * @return as it was given
     */
    public Path file() {
        return file;
    }

    /**
     * Whether it was written.
     *
     * @return {@code false} if there is nothing at its place
     */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * What to do while it does not exist.
     *
     * @return a sentence
     */
    public String howToWrite() {
        return "There is no schema to compare with at " + file.toAbsolutePath().normalize()
                + ". To have one written, run this test once with " + UPDATE + ", and commit the file.";
    }

    /**
     * Writes it, whole or not at all.
     *
     * @param head the schema
     * @throws MrtException if the file cannot be written
     */
    public void write(HeadSchema head) {
        List<String> lines = Stream.concat(ReferenceHeader.of(head).lines().stream(), SchemaText.of(head).stream())
                .toList();
        Path whole = file.toAbsolutePath();
        try {
            Path folder = whole.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.write(whole, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw MrtException.usage(
                    "The schema cannot be written to " + whole + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Give it a folder that may be written to.",
                    e);
        }
    }

    /**
     * Compares it with a schema.
     *
     * @param head the schema
     * @return what differs, empty if nothing does
     * @throws MrtException if the file is none that mrt wrote
     */
    public Optional<Flaw> differenceTo(HeadSchema head) {
        List<String> written = lines();
        ReferenceHeader there = ReferenceHeader.in(written)
                .orElseThrow(() -> damaged("its first lines do not say where it was written"));
        ReferenceHeader here = ReferenceHeader.of(head);
        if (!there.product().equals(here.product()) || !there.reader().equals(here.reader())) {
            return Optional.of(new Flaw(
                    "The schema in " + file + " was written on " + there.database() + " (read by " + there.reader()
                            + "), and this is " + here.database() + " (read by " + here.reader()
                            + "): the two cannot be compared. Run the test on " + there.product()
                            + ", or write the schema again with " + UPDATE + ".",
                    null,
                    null));
        }
        String expected = text(body(written));
        String actual = text(SchemaText.of(head));
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(new Flaw(message(there, here, expected, actual), expected, actual));
    }

    private String message(ReferenceHeader there, ReferenceHeader here, String expected, String actual) {
        String other = there.major().equals(here.major())
                ? ""
                : " It was written on " + there.database() + ", and this is " + here.database()
                        + ": other versions may print the same thing in another way.";
        return "The schema at head is not that in " + file + "." + other
                + " If the change is wanted, write it again with "
                + UPDATE + " and commit the file.\n"
                + UnifiedDiff.of(
                        String.valueOf(file),
                        expected.lines().toList(),
                        "the schema at head",
                        actual.lines().toList());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    private static List<String> body(List<String> lines) {
        return lines.stream().dropWhile(line -> line.startsWith("#")).toList();
    }

    /** Without the blanks and line ends that editors and version control change. */
    private List<String> lines() {
        try {
            return Files.readAllLines(file).stream().map(String::stripTrailing).toList();
        } catch (CharacterCodingException e) {
            throw damaged("it is not text in UTF-8");
        } catch (IOException e) {
            throw MrtException.usage(
                    "The schema in " + file + " cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + ").",
                    e);
        }
    }

    private MrtException damaged(String why) {
        return MrtException.usage("The file " + file + " is not a schema that mrt wrote: " + why
                + ". Write it again with " + UPDATE + ", or name another file.");
    }
}
