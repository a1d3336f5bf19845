package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The SQL files that run once in each new database, before the chain: extensions, roles, a baseline. Each file goes to the database as one piece. */
record InitScripts(List<Script> scripts) {

    /** pg_dump frames its output with these lines for psql since the minor releases of August 2025; the server does not know them. */
    private static final Pattern PSQL_FRAME = Pattern.compile("(?m)^\\\\(?:un)?restrict\\b.*$");

    private static final Pattern DATA_FOR_PSQL = Pattern.compile("(?im)^\\s*copy\\s[^;]+\\sfrom\\s+stdin\\b");
    private static final Pattern COMMAND_OF_CLIENT = Pattern.compile("(?im)^\\s*delimiter\\s");
    private static final Pattern COMMAND_OF_PSQL = Pattern.compile("(?m)^\\\\[a-z!]");

    record Script(Path file, String sql) {}

    /**
     * Reads all files, so that a missing one is noticed before anything runs.
     *
     * @param files UTF-8 files
     * @return the scripts, in order
     * @throws MrtException if a file is missing or not UTF-8
     */
    static InitScripts read(List<Path> files) {
        List<Script> scripts = new ArrayList<>();
        for (Path file : files) {
            scripts.add(new Script(file, text(file)));
        }
        return new InitScripts(List.copyOf(scripts));
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return PSQL_FRAME.matcher(withoutMark).replaceAll("");
        } catch (NoSuchFileException e) {
            throw MrtException.usage("The initial script " + file + " does not exist.", e);
        } catch (CharacterCodingException e) {
            throw MrtException.usage("The initial script " + file + " is not UTF-8; save it in that encoding.", e);
        } catch (IOException e) {
            throw MrtException.usage("The initial script " + file + " cannot be read: " + Sentences.of(e), e);
        }
    }

    /**
     * Runs them.
     *
     * @param database a database that was just made
     * @throws MrtException if the database refuses one, with the file and the database's own words
     */
    void runIn(WorkDatabase database) {
        for (Script script : scripts) {
            if (script.sql().isBlank()) {
                continue;
            }
            try {
                database.runScript(script.sql());
            } catch (SQLException e) {
                throw MrtException.database(
                        "The initial script " + script.file() + " failed: " + Sentences.of(e) + hint(script.sql()), e);
            }
        }
    }

    private static String hint(String sql) {
        if (DATA_FOR_PSQL.matcher(sql).find()) {
            return " It holds data for psql (COPY ... FROM stdin), which is not SQL; make the file with pg_dump --inserts.";
        }
        if (COMMAND_OF_CLIENT.matcher(sql).find()) {
            return " It holds DELIMITER, a command of the client that is not SQL; remove it, procedures need none here.";
        }
        return COMMAND_OF_PSQL.matcher(sql).find()
                ? " It holds commands of psql (lines that start with a backslash), which are not SQL; remove them."
                : "";
    }
}
