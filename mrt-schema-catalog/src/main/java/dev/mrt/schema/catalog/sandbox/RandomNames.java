package dev.mrt.schema.catalog.sandbox;

import java.security.SecureRandom;
import java.util.Locale;

/** Names and passwords that nobody else has. */
final class RandomNames {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomNames() {}

    /** A name of lower-case letters and digits that needs no quotes in any database. */
    static String database() {
        return "mrt_" + token(8);
    }

    /** A password of letters and digits, about 120 bits. */
    static String password() {
        return token(24);
    }

    static String token(int length) {
        StringBuilder token = new StringBuilder();
        while (token.length() < length) {
            token.append(Integer.toString(RANDOM.nextInt(36), 36));
        }
        return token.toString().toLowerCase(Locale.ROOT);
    }
}
