package dev.mrt.report;

import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What verdicts do not rest on: each kind once, each message once, with the migrations and objects that it holds for. */
final class LimitationList {

    private record Text(LimitationKind kind, String message) {
        static Text of(Limitation limitation) {
            return new Text(limitation.kind(), limitation.message());
        }
    }

    private record Scope(Set<String> revisions, Set<String> objects) {
        static Scope empty() {
            return new Scope(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(String revision, String object) {
            revisions.add(revision);
            if (!object.isEmpty()) {
                objects.add(object);
            }
        }
    }

    private final TextStyle style;

    LimitationList(TextStyle style) {
        this.style = style;
    }

    String of(List<RevisionResult> results) {
        Map<Text, Scope> scopes = scopes(results);
        if (scopes.isEmpty()) {
            return "";
        }
        boolean several = results.size() > 1;
        String heading = several ? "Limits of these verdicts" : "Limits of this verdict";
        return scopes.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue(), several))
                .collect(Collectors.joining("\n", Ink.BOLD.on(heading, style.colour()) + "\n", ""));
    }

    /** Those of inconclusive migrations are told with the migration itself. */
    private static Map<Text, Scope> scopes(List<RevisionResult> results) {
        Map<Text, Scope> scopes = new LinkedHashMap<>();
        results.stream()
                .filter(result -> result.verdict() != Verdict.INCONCLUSIVE)
                .forEach(result -> result.limitations()
                        .forEach(limitation -> scopes.computeIfAbsent(Text.of(limitation), text -> Scope.empty())
                                .add(result.revision(), limitation.object())));
        return scopes;
    }

    private String entry(Text text, Scope scope, boolean several) {
        String kind = text.kind().name();
        String of = several ? " (" + joined(scope.revisions()) + ")" : "";
        String head = Lines.wrap((kind + " " + joined(scope.objects())).stripTrailing() + of, style.width(), "  ");
        return head.replaceFirst(kind, Ink.YELLOW.on(kind, style.colour())) + "\n"
                + Lines.wrap(Printable.lines(text.message()), style.width(), "    ");
    }

    private static String joined(Set<String> names) {
        return names.stream().map(Printable::line).collect(Collectors.joining(", "));
    }
}
