package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Liquibase has against a changelog, in fewer words and with the place.
 *
 * @param place where, as far as it can be found out
 * @param words what, in one line that ends with a full stop
 */
record Complaint(Optional<SourceLocation> place, String words) {

    private static final Pattern XML_POSITION =
            Pattern.compile("(?s).*?Error parsing line (-?\\d+) column -?\\d+ of (.+?): (.*)");

    /** The number of a rule of XML Schema. */
    private static final Pattern RULE = Pattern.compile("^cvc-[\\w.-]+: ");

    private static final Pattern YAML_POSITION = Pattern.compile(
            "(?s)(?:.*?)Syntax error in file (.+?): (?:.*\\n)?([^\\n]+)\\n\\s*in '\\w+', line (\\d+), column \\d+:.*");

    private static final Pattern SQL_POSITION =
            Pattern.compile("(?s).*Unexpected formatting (?:in formatted changelog '.+?' )?at line (\\d+)\\..*");

    private static final Pattern IN_FILE =
            Pattern.compile("(?s)^\\s*(?:Error parsing|Syntax error in file) (\\S+?)\\s?: (.*)");

    private static final String NOT_FORMATTED =
            "this is no line of a formatted SQL changelog; a changeset starts with --changeset author:id.";

    static final String NOT_ENCODED =
            "it is not UTF-8; save it so, or say what it is (liquibase.fileEncoding, or the first line of XML).";

    private static final Pattern MISSING =
            Pattern.compile("(?s).*?(?:The file (.+?) was not found in|Unable to read file (\\S+?)[.']*$).*");

    private static final Pattern REST_OF_NOT_FOUND = Pattern.compile(
            "(?s)was not found in the configured search path:\\s*(.*?)\\s*More locations can be added with the"
                    + " 'searchPath' parameter\\.?");

    /** What Liquibase says, what we say, with {@code $1} for the thing that it is about, which is looked for in the files. */
    private record Phrase(Pattern theirs, String ours) {
        Phrase(String theirs, String ours) {
            this(Pattern.compile("(?s).*" + theirs + ".*"), ours);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    "Unknown change type '(.+?)'",
                    "there is no change type $1; check the spelling, or add the extension that brings it to the class path"),
            new Phrase(
                    "(?:Unknown precondition|The) '(\\S+?)'(?: precondition type is not supported|\\. Check for).*",
                    "there is no precondition $1; check the spelling, or add the extension that brings it to the class"
                            + " path"),
            new Phrase(
                    "(?:resourceaccessor:|: )(\\S*\\$\\{.+)", "the name $1 has a property in it that is not defined"),
            new Phrase(
                    "for includeAll '(.+?)'",
                    "there is no folder $1 with a changelog in it; mend the path of includeAll"),
            new Phrase(
                    "Unable to resolve xml entity (\\S+?)\\. .*",
                    "it refers to $1, which was not read: files of their own may not be drawn into XML"
                            + " (liquibase.secureParsing); take the reference out"),
            new Phrase("Cannot parse expression (.+)", "the expression of contexts or labels $1 cannot be understood"),
            new Phrase(
                    "Cannot find parser that supports (.+)",
                    "$1 is in no format of Liquibase's; changelogs end with .xml, .yaml, .yml, .json or .sql"),
            new Phrase("Unexpected node found under databaseChangeLog: (\\w+)", "databaseChangeLog takes no $1"),
            new Phrase(
                    "(?:Unable to parse empty file: '|Empty file )(.+?)'?", "it is empty, or not what its name says"));

    /**
     * Understands an error.
     *
     * @param error what was thrown
     * @param mentions finds places
     */
    static Complaint of(Throwable error, Mentions mentions) {
        String message = raw(error);
        Optional<Complaint> kind = kind(error, mentions);
        if (kind.isPresent()) {
            return kind.get();
        }
        Matcher xml = XML_POSITION.matcher(message);
        if (xml.matches()) {
            return at(
                    xml.group(2),
                    Integer.parseInt(xml.group(1)),
                    RULE.matcher(xml.group(3)).replaceFirst(""));
        }
        Matcher yaml = YAML_POSITION.matcher(message);
        if (yaml.matches()) {
            return at(yaml.group(1), Integer.parseInt(yaml.group(3)), yaml.group(2));
        }
        Matcher sql = SQL_POSITION.matcher(message);
        if (sql.matches()) {
            int line = Integer.parseInt(sql.group(1));
            return new Complaint(last(mentions).map(file -> file.at(line)), NOT_FORMATTED);
        }
        return phrase(message, mentions);
    }

    private static Complaint at(String file, int line, String words) {
        return new Complaint(
                Optional.of(new SourceLocation(Sources.shown(file), Math.max(0, line))), Words.sentence(words));
    }

    /** What only the kind of the error tells. */
    private static Optional<Complaint> kind(Throwable error, Mentions mentions) {
        for (Throwable each : Failures.chain(error)) {
            String message = String.valueOf(each.getMessage());
            if (message.contains("Premature end of file") || message.contains("\"firstLine\" is null")) {
                return Optional.of(new Complaint(last(mentions), "it is empty, or not what its name says."));
            }
            if (message.contains("JAXP00010")) {
                return Optional.of(new Complaint(
                        last(mentions), "its entities grow beyond what the JDK allows; write what they stand for."));
            }
            if (each instanceof CharacterCodingException || message.contains("UTF-8 sequence")) {
                return Optional.of(new Complaint(last(mentions), NOT_ENCODED));
            }
            if (each instanceof ClassNotFoundException || each instanceof NoClassDefFoundError) {
                String name = message.replace('/', '.');
                return Optional.of(new Complaint(
                        mentions.of(name), "the class " + name + " cannot be loaded; put it on the class path."));
            }
            Matcher cast = Pattern.compile(
                            "class (\\S+) cannot be cast to class liquibase\\.change\\.custom\\.(\\w+).*")
                    .matcher(message);
            if (each instanceof ClassCastException) {
                return Optional.of(
                        cast.matches()
                                ? new Complaint(
                                        mentions.of(cast.group(1)),
                                        cast.group(1) + " does not implement " + cast.group(2) + ".")
                                : new Complaint(last(mentions), "it does not have the form of a changelog."));
            }
        }
        return Optional.empty();
    }

    private static Optional<SourceLocation> last(Mentions mentions) {
        return mentions.lastRead(1).stream().findFirst().map(SourceLocation::of);
    }

    private static Complaint phrase(String message, Mentions mentions) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.theirs().matcher(message);
            if (matcher.matches()) {
                String thing = matcher.group(1).strip();
                Optional<SourceLocation> place = phrase.ours().contains("$1") ? mentions.of(thing) : Optional.empty();
                return new Complaint(place, Words.sentence(phrase.ours().replace("$1", thing)));
            }
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return new Complaint(mentions.of(name(missing)), missing(missing, message));
        }
        Matcher file = IN_FILE.matcher(message);
        @Nullable SourceLocation place = file.matches() ? SourceLocation.of(file.group(1)) : null;
        return new Complaint(Optional.ofNullable(place), Words.sentence(place == null ? message : file.group(2)));
    }

    /** That a file is missing, if that is what an error says. */
    static Optional<String> missingFile(Throwable error) {
        for (Throwable each : Failures.chain(error)) {
            String message = String.valueOf(each.getMessage());
            Matcher missing = MISSING.matcher(message);
            if (missing.matches()) {
                return Optional.of(missing(missing, message));
            }
        }
        return Optional.empty();
    }

    private static String missing(Matcher missing, String message) {
        return "the file " + name(missing) + " does not exist in " + searched(message) + " or on the class path.";
    }

    private static String name(Matcher missing) {
        return missing.group(1) == null ? missing.group(2) : missing.group(1);
    }

    private static String searched(String message) {
        Matcher rest = REST_OF_NOT_FOUND.matcher(message);
        return rest.find()
                ? rest.group(1).replaceFirst("^- ", "").replaceAll("\\s*\\R\\s*- ", ", ")
                : "the search path";
    }

    private static String raw(Throwable error) {
        Throwable told = error;
        while (saysNothing(told.getMessage()) && told.getCause() != null) {
            told = told.getCause();
        }
        return ChangelogParser.withoutClasses(String.valueOf(told.getMessage() == null ? told : told.getMessage()));
    }

    private static boolean saysNothing(@Nullable String message) {
        return message == null || message.matches("Error parsing \\S+");
    }

    /** The whole sentence about a changelog. */
    String about(String what, String changelog) {
        String where = place.map(SourceLocation::toString).orElse("");
        boolean itself = place.filter(spot -> spot.file().equals(Sources.shown(changelog)))
                .isPresent();
        return what + " the changelog " + (itself ? where : changelog) + ": "
                + (itself || where.isEmpty() ? "" : where + ": ") + words;
    }
}
