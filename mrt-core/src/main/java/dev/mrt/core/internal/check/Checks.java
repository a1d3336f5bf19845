package dev.mrt.core.internal.check;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.internal.plugin.LoadedCheck;
import dev.mrt.core.internal.text.Nearest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks by code and name, and how much each of them matters to the user. Immutable. */
final class Checks {

    private static final String MRT_ITSELF = "mrt itself";

    private final List<Named> loaded;
    private final Map<String, Descriptor> byWord = new HashMap<>();
    private final Map<String, Severity> overrides = new HashMap<>();
    private final boolean compat;

    private Checks(List<LoadedCheck> checks, MrtConfig config) {
        loaded = checks.stream()
                .map(check -> new Named(check, check.descriptor()))
                .sorted(Comparator.comparing(named -> named.descriptor().code()))
                .toList();
        compat = config.compat();
        refuseDuplicates();
        config.severityOverrides()
                .forEach((word, severity) -> overrides.put(required(word).code(), severity));
    }

    /**
     * Puts the checks in order.
     *
     * @param checks every check besides {@link Notices}
     * @param config severities by code or name
     * @throws MrtException if two checks share a code or name, or a severity is given to a check that does not exist, with the nearest name
     */
    static Checks of(List<LoadedCheck> checks, MrtConfig config) {
        return new Checks(checks, config);
    }

    private void refuseDuplicates() {
        Map<String, String> places = new HashMap<>();
        Notices.ALL.forEach(notice -> enter(notice, MRT_ITSELF, places));
        loaded.forEach(one -> enter(one.descriptor(), one.check().place(), places));
    }

    private void enter(Descriptor descriptor, String place, Map<String, String> places) {
        for (String word : List.of(descriptor.code(), descriptor.name())) {
            String other = places.putIfAbsent(plain(word), place);
            if (other != null) {
                throw MrtException.usage("Two static checks are called " + word + ": " + other + " and " + place
                        + "; take one of them off the class path, or give yours another name.");
            }
            byWord.put(plain(word), descriptor);
        }
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private Descriptor required(String word) {
        return called(word)
                .orElseThrow(() -> MrtException.usage(
                        "There is no static check " + word + " (severityOverrides)." + question(word)));
    }

    /** The check of a code or name, in any case. */
    Optional<Descriptor> called(String word) {
        return Optional.ofNullable(byWord.get(plain(word)));
    }

    /** {@code " Did you mean drop-column?"}, or nothing. */
    String question(String word) {
        return Nearest.question(
                word,
                descriptors()
                        .flatMap(check -> Stream.of(check.code(), check.name()))
                        .toList());
    }

    /** Every check there is, by code. */
    Stream<Descriptor> descriptors() {
        return Stream.concat(loaded.stream().map(Named::descriptor), Notices.ALL.stream())
                .sorted(Comparator.comparing(Descriptor::code));
    }

    /** Those that run, by code. */
    List<Named> running(SqlDialect dialect) {
        return loaded.stream().filter(one -> runs(one.descriptor(), dialect)).toList();
    }

    /** Whether a check runs: it is for the dialect, and neither its profile nor the user keeps it off. */
    boolean runs(Descriptor check, SqlDialect dialect) {
        Severity override = overrides.get(check.code());
        boolean wanted = override == null ? isOn(check.profile()) : override != Severity.OFF;
        return wanted && (check.dialects().isEmpty() || check.dialects().contains(dialect));
    }

    boolean runs(String code, SqlDialect dialect) {
        return called(code).filter(check -> runs(check, dialect)).isPresent();
    }

    private boolean isOn(String profile) {
        return switch (profile) {
            case "pedantic" -> false;
            case "compat" -> compat;
            default -> true;
        };
    }

    /** How much the user lets a finding matter. */
    Severity severity(String code, Severity otherwise) {
        return overrides.getOrDefault(code, otherwise);
    }

    /** A check with the descriptor that it gave once. */
    record Named(LoadedCheck check, Descriptor descriptor) {

        @Override
        public String toString() {
            return descriptor.code() + " " + descriptor.name() + ", " + check.place() + ",";
        }
    }
}
