package dev.mrt.schema.catalog.seed;

/** Which characters a column can hold. */
enum Repertoire {
    ASCII,
    LATIN,
    BASIC_PLANE,
    FULL;

    String accent() {
        return this == ASCII ? "e" : "é";
    }

    String widest() {
        return switch (this) {
            case ASCII -> "x";
            case LATIN -> "ß";
            case BASIC_PLANE -> "Ż";
            case FULL -> "😀";
        };
    }
}
