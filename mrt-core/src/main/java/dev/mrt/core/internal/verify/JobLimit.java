package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.Sandbox;

/** How many jobs may work on a chain without getting in each other's way. */
final class JobLimit {

    private static final System.Logger LOG = System.getLogger(JobLimit.class.getName());

    private final MrtConfig config;
    private final MigrationCatalog catalog;
    private final Sandbox sandbox;

    JobLimit(MrtConfig config, MigrationCatalog catalog, Sandbox sandbox) {
        this.config = config;
        this.catalog = catalog;
        this.sandbox = sandbox;
    }

    /** At most as many as the configuration wants; says so where the reason for fewer is not the length of the chain. */
    int jobsFor(int migrations) {
        int wanted = Math.min(config.jobs(), migrations);
        String obstacle = wanted > 1 ? obstacle() : "";
        if (obstacle.isEmpty()) {
            return wanted;
        }
        LOG.log(System.Logger.Level.WARNING, "The chain is verified by one job, not by " + wanted + ": " + obstacle);
        return 1;
    }

    private String obstacle() {
        if (config.engineConfiguration() != null) {
            return "the engine's configuration is an object that several jobs would have to share.";
        }
        return switch (sandbox.sharing()) {
            case NOTHING -> "";
            case SERVER -> new ServerWide(config, catalog).obstacle();
            case DATABASE ->
                "there can be no other database beside " + sandbox.description() + ". An embedded database (database),"
                        + " or a user who may make databases, lets jobs work side by side.";
        };
    }
}
