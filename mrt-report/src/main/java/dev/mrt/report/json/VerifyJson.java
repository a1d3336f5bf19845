package dev.mrt.report.json;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.VerificationReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code mrt verify --format json} wrote. Every writer takes what is read as it takes the report itself; what the JSON does not tell
 * (what was before and after a finding) is empty.
 *
 * <p>Nothing is taken on trust: a document that is not whole, contradicts itself or says what this version does not know is refused.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerifyJson {

    private VerifyJson() {}

    /**
     * Reads a file.
     *
     * @param file a report in JSON, UTF-8
     * @return the report
     * @throws MrtException if the file cannot be read or is no such report; the message names the file and the place in it
     */
    public static VerificationReport read(Path file) {
        return parse(file.toString(), text(file));
    }

    /**
     * Reads a text.
     *
     * @param name what it is called in messages
     * @param text a report in JSON
     * @return the report
     * @throws MrtException if it is no such report; the message names the place in it
     */
    public static VerificationReport parse(String name, String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            VerificationReport report = new ReportReader(Fields.of(name, JsonParser.parseReader(reader))).report();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw noJson(name, "something follows after its end", null);
            }
            return report;
        } catch (JsonParseException | IOException e) {
            throw noJson(name, plain(e), e);
        }
    }

    /**
     * Reads the reports of the shards of one chain and puts them together, in the chain's order whatever the order of the files. A single
     * file may hold the report of a whole chain.
     *
     * @param files one for each shard
     * @return the report that one run over the whole chain gives, without a shard
     * @throws MrtException as {@link #read}, and as {@link #merge(Map)}
     */
    public static VerificationReport merge(List<Path> files) {
        Map<String, VerificationReport> reports = new LinkedHashMap<>();
        for (Path file : files) {
            if (reports.put(file.toString(), read(file)) != null) {
                throw MrtException.usage("The file " + file + " is given twice; name each shard's report once.");
            }
        }
        return merge(reports);
    }

    /**
     * Puts the reports of the shards of one chain together.
     *
     * @param reports one for each shard, by a name for messages
     * @return the report that one run over the whole chain gives, without a shard
     * @throws MrtException if there is none, a shard is missing or there twice, one is no shard, or they are not of the same chain, database and
     *     versions; the message names them
     */
    public static VerificationReport merge(Map<String, VerificationReport> reports) {
        return new Shards(reports).merged();
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw noJson(file.toString(), "it is no text in UTF-8", e);
        } catch (NoSuchFileException e) {
            throw MrtException.usage("There is no file " + file + "; give the JSON report of mrt verify.", e);
        } catch (AccessDeniedException e) {
            throw MrtException.usage("The right to read " + file + " is missing.", e);
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
            throw MrtException.usage("The report " + file + " cannot be read: " + why + ".", e);
        }
    }

    private static MrtException noJson(String name, String why, @Nullable Throwable cause) {
        String sentence = name + " is no report of mrt verify --format json: " + why + ".";
        return cause == null ? MrtException.usage(sentence) : MrtException.usage(sentence, cause);
    }

    /** The parser adds advice for programmers in further lines. */
    private static String plain(Exception e) {
        Throwable cause = e.getCause() instanceof IOException io ? io : e;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("it is broken");
    }
}
