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
import dev.mrt.api.sql.TableChange.AlterPartition;
import java.util.List;
import java.util.Set;

/** Reads ALTER of what is no table, and hands ALTER TABLE on. */
final class AlterReader {

    private static final Set<String> ATTRIBUTES = Set.of("IGNORE", "ONLINE", "OFFLINE", "PUBLIC");

    /** With these the whole definition is written anew (MySQL, Oracle, SQL Server). */
    private static final Set<ObjectKind> REDEFINED = Set.of(ObjectKind.VIEW, ObjectKind.ROUTINE, ObjectKind.TRIGGER);

    private AlterReader() {}

    /** Reads a statement, the place being behind ALTER. */
    static Meaning read(Cursor in) {
        if (in.is("SYSTEM") || in.is("DEFAULT", "PRIVILEGES")) {
            String what = in.is("SYSTEM") ? "SYSTEM" : "DEFAULT PRIVILEGES";
            return Meaning.of(new AlterDatabase("ALTER " + what, null, in.rest()));
        }
        if (in.eat("SESSION")) {
            return Meaning.of(new SetSetting("alter session", in.rest()));
        }
        in.eatAll(ATTRIBUTES);
        ObjectReader.skipOptions(in);
        ObjectWords.Kind kind = ObjectWords.read(in);
        if (kind == null) {
            throw NotUnderstood.expected("the kind of an object", in);
        }
        if (kind.isTable()) {
            return AlterTableReader.read(in);
        }
        in.eat("IF", "EXISTS");
        if (kind.serverWide()) {
            return Meaning.of(
                    new AlterDatabase("ALTER " + kind.words(), in.peek().isName() ? in.name() : null, in.rest()));
        }
        return Meaning.of(object(kind, in));
    }

    private static Change object(ObjectWords.Kind kind, Cursor in) {
        SqlName name = in.peek().isName() ? in.name() : SqlName.of(in.next().text());
        if (in.is("(") && kind.kind() == ObjectKind.ROUTINE) {
            in.skipParenthesis();
        }
        SqlName table = in.eat("ON") ? in.name() : null;
        if (in.eat("RENAME", "TO")) {
            SqlName to = RenamedName.of(name, in);
            return kind.isIndex() ? new RenameIndex(name, table, to) : new RenameObject(kind.kind(), name, to);
        }
        if (in.eat("SET", "SCHEMA")) {
            return new RenameObject(kind.kind(), name, RenamedName.inSchema(name, in));
        }
        if (kind.isIndex() && in.is("ATTACH", "PARTITION")) {
            String text = in.rest();
            in.expect("ATTACH", "PARTITION");
            return new AlterPartition(name, "ATTACH", in.name(), false, text);
        }
        return switch (kind.kind()) {
            case TYPE -> type(in, name);
            case SEQUENCE -> sequence(in, name);
            default -> redefined(kind.kind(), in, name);
        };
    }

    private static Change type(Cursor in, SqlName name) {
        if (in.eat("ADD", "VALUE")) {
            boolean ifNotExists = in.eat("IF", "NOT", "EXISTS");
            return new AddEnumValue(name, in.next().text(), ifNotExists);
        }
        if (in.eat("RENAME", "VALUE")) {
            String label = in.next().text();
            in.expect("TO");
            return new RenameEnumValue(name, label, in.next().text());
        }
        return new AlterObject(ObjectKind.TYPE, name, in.rest());
    }

    private static Change sequence(Cursor in, SqlName name) {
        return in.find("RESTART") >= 0
                ? new ResetCounter(name, in.rest())
                : new AlterObject(ObjectKind.SEQUENCE, name, in.rest());
    }

    private static Change redefined(ObjectKind kind, Cursor in, SqlName name) {
        boolean whole = REDEFINED.contains(kind) && (in.find("AS") >= 0 || in.is("("));
        return whole
                ? new CreateObject(new SqlObject(kind, name, null, List.of(), in.text(0, in.end())), true, false)
                : new AlterObject(kind, name, in.rest());
    }
}
