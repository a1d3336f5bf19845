package dev.mrt.analyzer.sql;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.AlterDatabase;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE of what is no table and no index. */
final class ObjectReader {

    /** What may stand between CREATE and the kind of the object, and tells nothing. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "TEMP",
            "TEMPORARY",
            "GLOBAL",
            "LOCAL",
            "FORCE",
            "NOFORCE",
            "EDITIONABLE",
            "NONEDITIONABLE",
            "TRUSTED",
            "PUBLIC",
            "DEFAULT");

    private static final Set<ObjectKind> ON_TABLE = Set.of(ObjectKind.TRIGGER, ObjectKind.POLICY);

    private final Cursor in;
    private boolean replace;

    private ObjectReader(Cursor in) {
        this.in = in;
    }

    /** Reads a statement, the place being behind CREATE. */
    static Meaning create(Cursor in) {
        return new ObjectReader(in).create();
    }

    private Meaning create() {
        replace = in.eat("OR", "REPLACE") || in.eat("OR", "ALTER");
        in.eatAll(ATTRIBUTES);
        skipOptions(in);
        ObjectWords.Kind kind = ObjectWords.read(in);
        if (kind == null) {
            throw NotUnderstood.expected("the kind of an object", in);
        }
        boolean ifNotExists = in.eat("IF", "NOT", "EXISTS");
        if (kind.serverWide()) {
            SqlName name = in.peek().isName() ? in.name() : null;
            return Meaning.of(new AlterDatabase("CREATE " + kind.words(), name, in.text(0, in.end())));
        }
        SqlName name = name(kind.kind());
        return Meaning.of(new CreateObject(object(kind.kind(), name), replace, ifNotExists));
    }

    /** ALGORITHM = MERGE DEFINER = a@b SQL SECURITY INVOKER */
    static void skipOptions(Cursor in) {
        while (in.is("ALGORITHM") || in.is("DEFINER") || in.is("SQL", "SECURITY") || in.is("AGGREGATE", "FUNCTION")) {
            if (in.eat("SQL", "SECURITY")) {
                in.next();
            } else if (in.eat("DEFINER")) {
                in.moveTo(
                        in.findFirst(Set.of("SQL", "VIEW", "TRIGGER", "FUNCTION", "PROCEDURE", "EVENT", "AGGREGATE")));
            } else if (!in.eat("AGGREGATE")) {
                in.next();
                in.eat("=");
                in.next();
            }
        }
    }

    private SqlName name(ObjectKind kind) {
        if (kind == ObjectKind.SCHEMA && in.eat("AUTHORIZATION")) {
            return in.column();
        }
        if (kind == ObjectKind.OTHER && !in.peek().isName()) {
            // An operator or a cast.
            int from = in.at();
            in.moveTo(in.is("(") ? in.at() : in.findFirst(Set.of("(")));
            String symbol = in.textFrom(from);
            return symbol.isEmpty() ? SqlName.of(Expressions.normal(in.parenthesis())) : SqlName.of(symbol);
        }
        return in.name();
    }

    private SqlObject object(ObjectKind kind, SqlName name) {
        String definition = in.text(0, in.end());
        if (kind == ObjectKind.TYPE && in.eat("AS", "ENUM")) {
            return new SqlObject(ObjectKind.ENUM, name, null, Labels.strings(in.parenthesis()), definition);
        }
        if (kind == ObjectKind.DOMAIN && in.eat("AS", "ENUM")) {
            return new SqlObject(ObjectKind.ENUM, name, null, Labels.strings(in.parenthesis()), definition);
        }
        if (kind == ObjectKind.ROUTINE) {
            List<String> types = in.is("(") ? Labels.parameterTypes(in.parenthesis()) : List.of();
            return new SqlObject(kind, name, null, types, definition);
        }
        return new SqlObject(kind, name, table(kind), List.of(), definition);
    }

    private @Nullable SqlName table(ObjectKind kind) {
        int on = ON_TABLE.contains(kind) ? in.find("ON") : kind == ObjectKind.RULE ? in.find("TO") : -1;
        if (on < 0) {
            return null;
        }
        in.moveTo(on + 1);
        return in.name();
    }
}
