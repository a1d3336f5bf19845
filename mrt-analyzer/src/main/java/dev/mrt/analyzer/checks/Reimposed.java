package dev.mrt.analyzer.checks;

import dev.mrt.api.check.Occurrence;

/**
 * What a rollback demands of rows again.
 *
 * @param at where
 * @param object of what
 * @param message what makes it fail
 * @param sure whether the migration surely lets such rows in
 */
record Reimposed(Occurrence<?> at, Object object, String message, boolean sure) {

    static Reimposed surely(Occurrence<?> at, Object object, String message) {
        return new Reimposed(at, object, message, true);
    }

    static Reimposed maybe(Occurrence<?> at, Object object, String message) {
        return new Reimposed(at, object, message, false);
    }
}
