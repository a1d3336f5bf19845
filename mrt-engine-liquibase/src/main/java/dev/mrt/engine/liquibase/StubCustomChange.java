package dev.mrt.engine.liquibase;

import liquibase.change.AbstractChange;
import liquibase.change.CheckSum;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import org.apiguardian.api.API;

/** Stands for a custom change while a changelog is only looked at: remembers the class and neither loads nor runs it. */
@API(status = API.Status.INTERNAL)
@DatabaseChange(name = "customChange", description = "Custom change that is not loaded", priority = 1000)
public final class StubCustomChange extends AbstractChange {

    private String className = "";

    /** For Liquibase, which makes a new one for each change it reads. */
    public StubCustomChange() {}

    @DatabaseChangeProperty(isChangeProperty = false)
    String className() {
        return className;
    }

    @Override
    public void load(ParsedNode node, ResourceAccessor resources) throws ParsedNodeException {
        String written = node.getChildValue(null, "class", String.class);
        className = written == null ? "" : written;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return SqlStatement.EMPTY_SQL_STATEMENT;
    }

    @Override
    public boolean supports(Database database) {
        return true;
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }

    @Override
    public CheckSum generateCheckSum() {
        return CheckSum.compute("customChange " + className);
    }

    @Override
    public String getDescription() {
        return "customChange " + className;
    }

    @Override
    public String getConfirmationMessage() {
        return getDescription();
    }

    @Override
    public String getSerializedObjectNamespace() {
        return STANDARD_CHANGELOG_NAMESPACE;
    }
}
