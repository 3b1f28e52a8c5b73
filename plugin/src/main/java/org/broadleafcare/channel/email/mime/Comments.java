package org.broadleafcare.channel.email.mime;

/** Comments in header values: {@code jane@example.com (Jane Doe)}. */
final class Comments {

    private Comments() {}

    /** The value without them, quoted text untouched. */
    static String without(String value) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int close = c == '(' || c == '"' ? Closing.of(value, i) : i;
            if (c == '(' && close > i) {
                rest.append(' ');
            } else {
                rest.append(value, i, close + 1);
            }
            i = close;
        }
        return rest.toString().strip();
    }

    /** Text of the first comment, "" when there is none. */
    static String of(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int close = c == '(' || c == '"' ? Closing.of(value, i) : i;
            if (c == '(' && close > i) {
                return value.substring(i + 1, close);
            }
            i = close;
        }
        return "";
    }
}
