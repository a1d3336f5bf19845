package dev.mrt.cli;

/** How {@code mrt report} writes what it knows. */
enum ReportFormat {
    /** The page. */
    HTML,
    /** The verdicts as {@code mrt verify --format json} writes them. */
    JSON,
    /** The verdicts as {@code mrt verify} writes them. */
    TABLE
}
