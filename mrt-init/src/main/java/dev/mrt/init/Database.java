package dev.mrt.init;

/**
 * The database of a project, and the one that mrt is to use for it.
 *
 * @param vendor what the application uses
 * @param setting the {@code database} of {@code mrt.yml}; empty if mrt can start none for it
 */
record Database(Vendor vendor, String setting) {

    private static final int OLDEST_POSTGRES = 14;
    private static final int NEWEST_POSTGRES = 18;

    /** The nearest that mrt can start; MariaDB stands in for MySQL. */
    static Database of(Vendor vendor, String major) {
        return switch (vendor) {
            case POSTGRES -> new Database(vendor, major.isEmpty() ? "postgres" : "postgres:" + nearest(major));
            case MYSQL -> new Database(vendor, Vendor.MARIADB.id());
            default -> new Database(vendor, vendor.isEmbedded() ? vendor.id() : "");
        };
    }

    private static int nearest(String major) {
        int wanted = major.length() > 2 ? OLDEST_POSTGRES : Integer.parseInt(major);
        return Math.min(NEWEST_POSTGRES, Math.max(OLDEST_POSTGRES, wanted));
    }

    /** What mrt connects with. */
    Vendor driver() {
        return vendor == Vendor.MYSQL ? Vendor.MARIADB : vendor;
    }
}
