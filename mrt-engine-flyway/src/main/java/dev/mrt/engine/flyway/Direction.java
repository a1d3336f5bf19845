package dev.mrt.engine.flyway;

/** What a Flyway instance of ours is for. */
enum Direction {
    /** One migration forward. */
    UP,
    /** One undo script, which Flyway takes for a migration of the version that it takes back. */
    DOWN,
    /** Many migrations in one run. */
    BULK
}
