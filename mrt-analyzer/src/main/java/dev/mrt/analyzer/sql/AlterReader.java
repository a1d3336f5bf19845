package dev.mrt.analyzer.sql;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.AddEnumValue;
import dev.mrt.api.sql.ObjectChange.AlterDatabase;
import dev.mrt.api.sql.ObjectChange.AlterObject;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.RenameEnumValue;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads ALTER of what is no table, and hands ALTER TABLE on. */
final class AlterReader {

    private static final Set<String> ATTRIBUTES = Set.of("IGNORE", "ONLINE", "OFFLINE", "GLOBAL", "PUBLIC", "DEFINER");

    private AlterReader() {}

    /** Reads a statement, the place being behind ALTER. */
    static Meaning read(Cursor in) {
        if (in.is("SYSTEM") || in.is("DEFAULT", "PRIVILEGES")) {
            return Meaning.of(new AlterDatabase("ALTER " + in.peek().upper(), null, in.rest()));
        }
        if (in.eat("SESSION")) {
            return Meaning.of(new SetSetting("alter session", in.rest()));
        }
        in.eatAll(ATTRIBUTES);
        ObjectWords.Kind kind = ObjectWords.read(in);
        if (kind == null) {
            throw NotUnderstood.expected("the kind of an object", in);
        }
        if (kind.isTable()) {
            return AlterTableReader.read(in);
        }
        in.eat("IF", "EXISTS");
        if (kind.serverWide()) {
            return Meaning.of(new AlterDatabase("ALTER " + kind.words(), in.peek().isName() ? in.name() : null, in.rest()));
        }
        return Meaning.of(object(kind, in));
    }

    private static Change object(ObjectWords.Kind kind, Cursor in) {
        SqlName name = in.name();
        if (in.is("(")) {
            in.skipParenthesis();
        }
        if (in.eat("ON")) {
            in.name();
        }
        if (in.eat("RENAME", "TO")) {
            SqlName to = RenamedName.of(name, in);
            return kind.isIndex() ? new RenameIndex(name, null, to) : new RenameObject(kind.kind(), name, to);
        }
        if (in.eat("SET", "SCHEMA")) {
            return new RenameObject(kind.kind(), name, RenamedName.inSchema(name, in));
        }
        return new AlterObject(kind.kind(), name, in.rest());
    }
}
