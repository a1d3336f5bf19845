package dev.mrt.core.internal.explain;

import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;

/** Changes of constraints and indexes in words. */
final class KeyPhrases {

    static final Phrases ALL = new Phrases()
            .on(AddConstraint.class, (change, at) -> added(change))
            .on(
                    DropConstraint.class,
                    (change, at) -> "Drops the " + Words.kind(change.kind())
                            + (change.name() == null ? "" : " " + change.name()) + " of " + change.table()
                            + Words.ifExists(change.ifExists()) + Words.cascade(change.cascade()) + ".")
            .on(
                    AlterConstraint.class,
                    (change, at) -> (change.validate() ? "Validates the constraint " : "Changes the constraint ")
                            + change.name() + " of " + change.table()
                            + (change.validate()
                                    ? " against the rows that are there"
                                    : ": " + Words.code(change.text()))
                            + ".")
            .on(
                    RenameConstraint.class,
                    (change, at) -> "Renames the constraint " + change.name() + " of " + change.table() + " to "
                            + change.to() + ".")
            .on(CreateIndex.class, (change, at) -> created(change))
            .on(
                    DropIndex.class,
                    (change, at) -> "Drops the index " + change.index() + Words.on(change.table())
                            + Words.ifExists(change.ifExists()) + Words.concurrently(change.concurrently())
                            + Words.cascade(change.cascade()) + ".")
            .on(
                    RenameIndex.class,
                    (change, at) -> "Renames the index " + change.index() + Words.on(change.table()) + " to "
                            + change.to() + ".");

    private KeyPhrases() {}

    private static String added(AddConstraint change) {
        String later = change.constraint().validated() ? "" : "; the rows that are there are not checked yet";
        return "Adds to " + change.table() + ": " + Words.constraint(change.constraint()) + later + ".";
    }

    private static String created(CreateIndex change) {
        IndexDefinition index = change.index();
        return "Creates the " + (index.unique() ? "unique index" : "index")
                + (index.name() == null ? "" : " " + index.name()) + " on " + index.table() + " ("
                + String.join(", ", index.keys()) + ")" + Words.ifNotExists(change.ifNotExists())
                + (index.condition().isEmpty() ? "" : ", for the rows where " + Words.code(index.condition()))
                + Words.concurrently(change.concurrently())
                + (index.unique() ? "; this fails if two rows have the same values" : "") + ".";
    }
}
