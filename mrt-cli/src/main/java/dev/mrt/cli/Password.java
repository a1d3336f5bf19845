package dev.mrt.cli;

import dev.mrt.api.MrtException;

/** Asks a person for the password. */
final class Password {

    /** Stands for {@code --password} without a value. */
    static final String ASK = "\u0000";

    private Password() {}

    static String given(String option) {
        return option.equals(ASK) ? ask() : option;
    }

    private static String ask() {
        java.io.Console terminal = System.console();
        char[] answer = terminal == null ? null : terminal.readPassword("Password: ");
        if (answer == null) {
            throw MrtException.usage("There is no terminal to ask for the password on; set MRT_PASSWORD instead.");
        }
        return new String(answer);
    }
}
