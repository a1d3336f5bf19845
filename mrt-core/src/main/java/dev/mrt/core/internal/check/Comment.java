package dev.mrt.core.internal.check;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A comment that silences checks, and what it silenced. */
final class Comment {

    private final Suppression suppression;
    private final Map<String, Descriptor> named = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Comment(Suppression suppression, Checks checks) {
        this.suppression = suppression;
        for (String word : suppression.checks()) {
            Optional<Descriptor> check = checks.called(word);
            check.ifPresentOrElse(known -> named.put(word, known), () -> unknown.add(word));
        }
    }

    Suppression suppression() {
        return suppression;
    }

    /** Whether it is for a finding; if so, that is remembered. */
    boolean silences(Raised raised) {
        boolean here = suppression.wholeFile() || raised.lines().contains(suppression.line());
        boolean all = suppression.checks().isEmpty();
        String code = raised.warning().code();
        boolean silences = here && (all || names(code));
        if (silences) {
            used.add(code);
        }
        return silences;
    }

    boolean names(String code) {
        return named.values().stream().anyMatch(check -> check.code().equals(code));
    }

    /** The words that are no check. */
    List<String> unknown() {
        return unknown;
    }

    /** Whether it is for all checks. */
    boolean isForAll() {
        return suppression.checks().isEmpty();
    }

    boolean isUsed() {
        return !used.isEmpty();
    }

    /** What it names and did not silence, by the words that name it. */
    Map<String, Descriptor> idle() {
        Map<String, Descriptor> idle = new LinkedHashMap<>(named);
        idle.values().removeIf(check -> used.contains(check.code()));
        return idle;
    }
}
