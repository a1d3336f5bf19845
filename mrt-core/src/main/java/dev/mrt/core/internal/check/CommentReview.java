package dev.mrt.core.internal.check;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Suppression;
import dev.mrt.api.model.Migration;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with the comments that silence checks, once all findings met them. */
final class CommentReview {

    private final Checks checks;
    private final SqlDialect dialect;
    private final boolean requireReason;
    private final Owners owners;

    CommentReview(Checks checks, SqlDialect dialect, boolean requireReason, List<Migration> chain) {
        this.checks = checks;
        this.dialect = dialect;
        this.requireReason = requireReason;
        this.owners = new Owners(chain);
    }

    /** What is silenced itself, by a comment for the whole file that names it, is left out. */
    List<Raised> of(Comments comments) {
        return comments.all()
                .flatMap(comment -> Stream.of(unknown(comment), unused(comment), unexplained(comment))
                        .flatMap(findings -> findings))
                .filter(raised -> checks.runs(raised.warning().code(), dialect))
                .filter(raised -> comments.in(raised.warning().location().file()).stream()
                        .noneMatch(comment -> comment.suppression().wholeFile()
                                && comment.names(raised.warning().code())))
                .toList();
    }

    private Stream<Raised> unknown(Comment comment) {
        return comment.unknown().stream()
                .map(word -> raised(Notices.UNKNOWN_SUPPRESSION, comment, word, sentence(word)));
    }

    private String sentence(String word) {
        return word.startsWith("mrt:")
                ? "The comment \"" + word
                        + "\" is not understood, so it silences nothing; write mrt:ignore or mrt:ignore-file, then"
                        + " codes or names of checks, then -- and the reason."
                : "There is no static check " + word + ", so the comment does not silence it." + checks.question(word);
    }

    private Stream<Raised> unused(Comment comment) {
        if (comment.isForAll()) {
            return comment.isUsed()
                    ? Stream.empty()
                    : Stream.of(raised(
                            Notices.UNUSED_SUPPRESSION,
                            comment,
                            "",
                            "The comment silences nothing: no check finds anything " + where(comment) + "."));
        }
        return comment.idle().entrySet().stream()
                .filter(idle -> isExpected(idle.getValue()))
                .map(idle -> raised(Notices.UNUSED_SUPPRESSION, comment, idle.getKey(), sentence(idle, comment)));
    }

    private static String sentence(Map.Entry<String, Descriptor> idle, Comment comment) {
        Descriptor check = idle.getValue();
        return "The comment silences " + check.code() + " (" + check.name() + "), which finds nothing " + where(comment)
                + ".";
    }

    /** A check that does not run cannot find anything, and the notices on comments meet no comments. */
    private boolean isExpected(Descriptor check) {
        boolean onComments = Set.of(
                        Notices.UNUSED_SUPPRESSION, Notices.SUPPRESSION_WITHOUT_REASON, Notices.UNKNOWN_SUPPRESSION)
                .contains(check);
        return !onComments && checks.runs(check, dialect);
    }

    private static String where(Comment comment) {
        Suppression suppression = comment.suppression();
        if (suppression.wholeFile()) {
            return "in this file";
        }
        return suppression.line() == 0 ? "here, as no statement follows" : "at line " + suppression.line();
    }

    private Stream<Raised> unexplained(Comment comment) {
        return requireReason && comment.suppression().reason().isBlank()
                ? Stream.of(raised(
                        Notices.SUPPRESSION_WITHOUT_REASON,
                        comment,
                        "",
                        "The comment does not say why it silences "
                                + (comment.isForAll()
                                        ? "all checks"
                                        : String.join(
                                                ", ", comment.suppression().checks()))
                                + "."))
                : Stream.empty();
    }

    private Raised raised(Descriptor notice, Comment comment, String object, String message) {
        return owners.raised(notice, comment.suppression().location(), object, message);
    }
}
