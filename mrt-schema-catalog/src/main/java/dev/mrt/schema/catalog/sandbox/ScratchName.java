package dev.mrt.schema.catalog.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a scratch database on somebody else's server, which tells that mrt made it and when: {@code mrt_20260131235959_k3v9x0ab}, in UTC.
 * It needs no quotes in any database.
 *
 * @param text the whole name
 * @param made when, to the second
 */
record ScratchName(String text, Instant made) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final Pattern SHAPE = Pattern.compile("mrt_(\\d{14})_[a-z0-9]{8}");

    static ScratchName at(Instant now) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC).withNano(0);
        return new ScratchName("mrt_" + TIME.format(time) + "_" + RandomNames.token(8), time.toInstant(ZoneOffset.UTC));
    }

    /**
     * Recognises one.
     *
     * @param database the name of any database
     * @return empty if mrt never makes such names
     */
    static Optional<ScratchName> parse(String database) {
        Matcher matcher = SHAPE.matcher(database);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.parse(matcher.group(1), TIME);
            return Optional.of(new ScratchName(database, time.toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
