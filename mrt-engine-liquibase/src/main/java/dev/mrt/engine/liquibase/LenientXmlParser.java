package dev.mrt.engine.liquibase;

import liquibase.GlobalConfiguration;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ChangeLogParseException;
import liquibase.parser.ChangeLogParser;
import liquibase.parser.core.xml.XMLChangeLogSAXParser;
import liquibase.resource.ResourceAccessor;
import org.apiguardian.api.API;

/**
 * Reads XML changelogs while their schema is not to be checked, above all in {@link LenientParsing}, and stands back at other times. Liquibase's
 * own parser looks only once whether to check it: when the first changelog of the whole JVM is read.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LenientXmlParser implements ChangeLogParser {

    /** Called by {@link java.util.ServiceLoader}. */
    public LenientXmlParser() {}

    @Override
    public boolean supports(String changeLogFile, ResourceAccessor resources) {
        return !GlobalConfiguration.VALIDATE_XML_CHANGELOG_FILES.getCurrentValue()
                && new XMLChangeLogSAXParser().supports(changeLogFile, resources);
    }

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public DatabaseChangeLog parse(String changeLogFile, ChangeLogParameters parameters, ResourceAccessor resources)
            throws ChangeLogParseException {
        return new XMLChangeLogSAXParser().parse(changeLogFile, parameters, resources);
    }
}
