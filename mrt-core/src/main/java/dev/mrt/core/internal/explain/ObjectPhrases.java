package dev.mrt.core.internal.explain;

import dev.mrt.api.sql.ObjectChange.AddEnumValue;
import dev.mrt.api.sql.ObjectChange.AlterDatabase;
import dev.mrt.api.sql.ObjectChange.AlterObject;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.ObjectChange.Grant;
import dev.mrt.api.sql.ObjectChange.RenameEnumValue;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.ObjectChange.SetComment;

/** Changes of views, routines, types and the like in words. */
final class ObjectPhrases {

    static final Phrases ALL = new Phrases()
            .on(CreateObject.class, (change, at) -> created(change))
            .on(
                    DropObject.class,
                    (change, at) -> "Drops the " + Words.object(change.kind(), change.name()) + Words.on(change.table())
                            + Words.ifExists(change.ifExists()) + Words.cascade(change.cascade()) + ".")
            .on(
                    RenameObject.class,
                    (change, at) ->
                            "Renames the " + Words.object(change.kind(), change.name()) + " to " + change.to() + ".")
            .on(
                    AlterObject.class,
                    (change, at) -> "Alters the " + Words.object(change.kind(), change.name()) + ": "
                            + Words.code(change.text()) + ".")
            .on(
                    AddEnumValue.class,
                    (change, at) -> "Adds the label '" + change.label() + "' to the enumeration " + change.type()
                            + Words.ifNotExists(change.ifNotExists()) + ".")
            .on(
                    RenameEnumValue.class,
                    (change, at) -> "Renames the label '" + change.label() + "' of the enumeration " + change.type()
                            + " to '" + change.to() + "'.")
            .on(
                    ResetCounter.class,
                    (change, at) -> "Sets the counter of " + change.name() + ": " + Words.code(change.text()) + ".")
            .on(
                    SetComment.class,
                    (change, at) -> "Sets the comment of the " + Words.object(change.kind(), change.name()) + ".")
            .on(
                    Grant.class,
                    (change, at) -> (change.revoke() ? "Takes privileges away: " : "Gives privileges: ")
                            + Words.code(change.text()) + ".")
            .on(
                    AlterDatabase.class,
                    (change, at) -> "Works on the whole database or server: " + change.action()
                            + (change.name() == null ? "" : " " + change.name()) + ".");

    private ObjectPhrases() {}

    private static String created(CreateObject change) {
        String labels = change.object().labels().isEmpty()
                ? ""
                : " (" + Words.code(String.join(", ", change.object().labels())) + ")";
        return (change.replace() ? "Creates or replaces the " : "Creates the ")
                + Words.object(change.object().kind(), change.object().name()) + labels
                + Words.on(change.object().table()) + Words.ifNotExists(change.ifNotExists()) + ".";
    }
}
