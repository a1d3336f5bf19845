package dev.mrt.analyzer.fix;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange;
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
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes back what is done to views, routines, triggers, types, sequences and the like. */
final class ObjectInverse {

    private static final Pattern PROCEDURE = Pattern.compile(
            "CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:DEFINER\\s*=\\s*\\S+\\s+)?PROCEDURE\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<ObjectKind> KNOWN = Set.of(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.ROUTINE,
            ObjectKind.TRIGGER,
            ObjectKind.RULE,
            ObjectKind.POLICY,
            ObjectKind.TYPE,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.SCHEMA,
            ObjectKind.EXTENSION,
            ObjectKind.EVENT);

    private final SqlDialect dialect;
    private final Steps steps;
    private final Ddl ddl;

    ObjectInverse(SqlDialect dialect, Steps steps) {
        this.dialect = dialect;
        this.steps = steps;
        this.ddl = new Ddl(dialect);
    }

    void takeBack(Step step, ObjectChange change) {
        if (change instanceof CreateObject create) {
            created(step, create);
        } else if (change instanceof DropObject drop) {
            dropped(step, drop);
        } else if (change instanceof RenameObject rename) {
            steps.add("ALTER " + word(rename.kind(), "") + " " + ddl.name(rename.to()) + " RENAME TO "
                    + ddl.bare(rename.name()));
        } else if (change instanceof RenameEnumValue rename) {
            steps.add("ALTER TYPE " + ddl.name(rename.type()) + " RENAME VALUE " + literal(rename.to()) + " TO "
                    + literal(rename.label()));
        } else if (change instanceof AddEnumValue add) {
            steps.obstacle(
                    step.statement(),
                    "PostgreSQL removes no label of an enumeration; " + add.type() + " has to be made anew without "
                            + add.label() + ", and every column that uses it be changed to the new one.");
        } else if (change instanceof ResetCounter reset) {
            steps.obstacle(step.statement(), "the scripts do not tell where the counter " + reset.name() + " stood.");
        } else if (change instanceof SetComment comment) {
            comment(step, comment);
        } else if (change instanceof Grant grant) {
            grant(step, grant);
        } else if (change instanceof AlterObject alter) {
            steps.obstacle(
                    step.statement(),
                    "how " + alter.kind().words() + " " + alter.name() + " was has to be brought back by hand.");
        } else if (change instanceof AlterDatabase alter) {
            steps.obstacle(step.statement(), alter.action() + " has no inverse that mrt can write.");
        }
    }

    private void created(Step step, CreateObject create) {
        SqlObject object = create.object();
        Optional<SqlObject> old = step.before().object(object.kind(), object.name(), object.table());
        boolean isAlwaysThere =
                object.kind() == ObjectKind.SCHEMA && object.name().name().equals(dialect.defaultSchema());
        if (create.ifNotExists() && (old.isPresent() || isAlwaysThere)) {
            steps.goesAlong(object.name());
            return;
        }
        if (!KNOWN.contains(object.kind())) {
            steps.obstacle(
                    step.statement(),
                    "how to drop " + object.kind().words() + " " + object.name() + " is for a person to write.");
            return;
        }
        boolean isKept = old.isPresent()
                && object.kind() == ObjectKind.ROUTINE
                && old.get().labels().equals(object.labels())
                && old.get().definition().toUpperCase(Locale.ROOT).matches("(?s)CREATE\\s+OR\\s+REPLACE.*");
        if (object.kind() == ObjectKind.SEQUENCE && old.isEmpty()) {
            // A default that was given to a column later needs it as long as the table is there.
            steps.atTheEnd(drop(object));
        } else if (!isKept) {
            steps.add(drop(object));
        }
        old.ifPresent(each -> steps.add(each.definition()));
        if (old.isEmpty() && (create.replace() || create.ifNotExists())) {
            steps.note("It is assumed that " + object.kind().words() + " " + object.name() + " was not there before.");
        }
    }

    private String drop(SqlObject object) {
        SqlName table = object.table();
        boolean needsTable = table != null
                && (object.kind() == ObjectKind.POLICY
                        || object.kind() == ObjectKind.RULE
                        || (object.kind() == ObjectKind.TRIGGER && dialect == SqlDialect.POSTGRES));
        boolean overloaded = object.kind() == ObjectKind.ROUTINE && dialect == SqlDialect.POSTGRES;
        return "DROP " + word(object.kind(), object.definition()) + " " + ddl.name(object.name())
                + (overloaded ? "(" + String.join(", ", object.labels()) + ")" : "")
                + (needsTable && table != null ? " ON " + ddl.name(table) : "");
    }

    private String word(ObjectKind kind, String definition) {
        return switch (kind) {
            case ROUTINE ->
                PROCEDURE.matcher(definition).matches() ? "PROCEDURE" : dialect == SqlDialect.H2 ? "ALIAS" : "FUNCTION";
            case ENUM -> "TYPE";
            default -> kind.words().toUpperCase(Locale.ROOT);
        };
    }

    private void dropped(Step step, DropObject drop) {
        Optional<SqlObject> old = step.before().object(drop.kind(), drop.name(), drop.table());
        if (old.isPresent()) {
            steps.add(old.get().definition());
        } else if (drop.ifExists()) {
            steps.note("IF EXISTS: the scripts tell of no " + drop.kind().words() + " " + drop.name()
                    + ", so it is assumed that nothing was dropped.");
        } else {
            steps.obstacle(
                    step.statement(),
                    "the scripts do not tell how " + drop.kind().words() + " " + drop.name() + " was made.");
        }
    }

    private void comment(Step step, SetComment comment) {
        int is = comment.text().toUpperCase(Locale.ROOT).lastIndexOf(" IS ");
        int string = comment.text().indexOf('\'');
        int cut = string > 0 ? comment.text().toUpperCase(Locale.ROOT).lastIndexOf("IS", string) : is + 1;
        if (cut <= 0 || !comment.text().toUpperCase(Locale.ROOT).startsWith("COMMENT")) {
            steps.obstacle(step.statement(), "the comment has to be brought back by hand.");
            return;
        }
        steps.add(comment.text().substring(0, cut) + "IS NULL");
        steps.note("It is assumed that " + comment.name() + " had no comment before.");
    }

    private void grant(Step step, Grant grant) {
        String text = grant.text();
        boolean isPlain = !text.toUpperCase(Locale.ROOT).contains("DEFAULT PRIVILEGES")
                && !text.toUpperCase(Locale.ROOT).contains("OPTION");
        String inverse = grant.revoke()
                ? text.replaceFirst("(?i)^REVOKE\\b", "GRANT")
                        .replaceFirst("(?i)\\bFROM\\b", "TO")
                        .replaceFirst("(?i)\\s+CASCADE\\s*$", "")
                : text.replaceFirst("(?i)^GRANT\\b", "REVOKE").replaceFirst("(?i)\\bTO\\b", "FROM");
        if (isPlain && !inverse.equals(text)) {
            steps.add(inverse);
        } else {
            steps.obstacle(step.statement(), "the privileges have to be brought back by hand.");
        }
    }

    private static String literal(String label) {
        return label.startsWith("'") ? label : "'" + label.replace("'", "''") + "'";
    }
}
