package org.broadleafcare.channel.email.mime;

/** Where a quote, a comment or an angle bracket ends. */
final class Closing {

    private static final int DEEPEST = 50;
    /** So that a field full of opening marks is not searched to its end for each. */
    private static final int FARTHEST = 2000;

    private Closing() {}

    /** Index of what closes the character here; the index itself when nothing does: then it is a letter like others. */
    static int of(String text, int open) {
        return switch (text.charAt(open)) {
            case '"' -> quote(text, open);
            case '(' -> comment(text, open);
            default -> bracket(text, open);
        };
    }

    private static int bracket(String text, int open) {
        int close =
                text.substring(open, Math.min(text.length(), open + FARTHEST)).indexOf('>');
        return close < 0 ? open : open + close;
    }

    private static int quote(String text, int open) {
        for (int i = open + 1; i < Math.min(text.length(), open + FARTHEST); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return open;
    }

    private static int comment(String text, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + FARTHEST) && depth < DEEPEST; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return open;
    }
}
