package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.ObjectChange.AlterDatabase;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads DROP. */
final class DropReader {

    private final Cursor in;
    private boolean ifExists;
    private boolean cascade;
    private boolean concurrently;

    private DropReader(Cursor in) {
        this.in = in;
    }

    /** Reads a statement, the place being behind DROP. */
    static Meaning read(Cursor in) {
        return new DropReader(in).meaning();
    }

    private Meaning meaning() {
        in.eatAll(Set.of("TEMPORARY", "PUBLIC", "FORCE", "ONLINE"));
        if (in.is("ALL", "OBJECTS")) {
            return Meaning.of(new AlterDatabase("DROP ALL OBJECTS", null, in.rest()));
        }
        if (in.eat("OWNED", "BY")) {
            return Meaning.of(new AlterDatabase("DROP OWNED", in.column(), in.rest()));
        }
        ObjectWords.Kind kind = ObjectWords.read(in);
        if (kind == null) {
            throw NotUnderstood.expected("the kind of an object", in);
        }
        concurrently = in.eat("CONCURRENTLY");
        in.eat("ONLINE");
        ifExists = in.eat("IF", "EXISTS");
        cascade = cascades();
        if (kind.serverWide()) {
            return Meaning.of(new AlterDatabase("DROP " + kind.words(), in.name(), in.rest()));
        }
        return Meaning.of(all(kind));
    }

    private boolean cascades() {
        return in.find("CASCADE") > in.at();
    }

    private List<Change> all(ObjectWords.Kind kind) {
        if (kind.isIndex()) {
            return indexes();
        }
        List<Change> changes = new ArrayList<>();
        for (Cursor part : in.split()) {
            SqlName name = part.name();
            if (part.is("(")) {
                part.skipParenthesis();
            }
            SqlName table = part.eat("ON") ? part.name() : null;
            changes.add(
                    kind.isTable()
                            ? new DropTable(name, ifExists, cascade)
                            : new DropObject(kind.kind(), name, table, ifExists, cascade));
        }
        return changes;
    }

    private List<Change> indexes() {
        List<Change> changes = new ArrayList<>();
        for (Cursor part : in.split()) {
            SqlName name = part.name();
            changes.add(new DropIndex(name, part.eat("ON") ? part.name() : null, ifExists, concurrently, cascade));
        }
        return changes;
    }
}
