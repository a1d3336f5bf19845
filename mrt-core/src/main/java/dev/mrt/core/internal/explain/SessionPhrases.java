package dev.mrt.core.internal.explain;

import dev.mrt.api.sql.SessionChange.ControlTransaction;
import dev.mrt.api.sql.SessionChange.Maintain;
import dev.mrt.api.sql.SessionChange.RunCode;
import dev.mrt.api.sql.SessionChange.SetSetting;

/** What leaves schema and rows as they are by itself, in words. */
final class SessionPhrases {

    static final Phrases ALL = new Phrases()
            .on(
                    Maintain.class,
                    (change, at) -> "Runs " + change.action() + (change.full() ? " FULL" : "")
                            + (change.object() == null ? "" : " on " + change.object())
                            + Words.concurrently(change.concurrently())
                            + ".")
            .on(
                    ControlTransaction.class,
                    (change, at) -> "Controls the transaction by itself: " + change.action() + ".")
            .on(
                    SetSetting.class,
                    (change, at) ->
                            "Sets " + change.setting() + " of the session to " + Words.code(change.value()) + ".")
            .on(
                    RunCode.class,
                    (change, at) -> "Runs code (" + change.kind()
                            + "); what it does shows when it runs, only parts of it can be told from its text.");

    private SessionPhrases() {}
}
