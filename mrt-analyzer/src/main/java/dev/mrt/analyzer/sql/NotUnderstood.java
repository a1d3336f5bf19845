package dev.mrt.analyzer.sql;

/** A statement goes on in a way that no reader knows. Caught by {@link StatementReader} and told as the reason. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String why) {
        super(why, null, false, false);
    }

    static NotUnderstood expected(String what, Cursor in) {
        Token found = in.peek();
        return new NotUnderstood(
                found.kind() == Token.Kind.END
                        ? what + " expected, but the statement ends"
                        : what + " expected, but '" + found.text() + "' found");
    }

    /** Why. */
    String why() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
