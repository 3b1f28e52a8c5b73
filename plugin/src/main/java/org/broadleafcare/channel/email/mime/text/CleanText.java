package org.broadleafcare.channel.email.mime.text;

/** Makes text fit for databases and pages: no U+0000, no half surrogate pairs, {@code \n} as the only line end. */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Several lines. Control characters other than tab and line end are left out. */
    public static String lines(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                clean.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c) || c == 0) {
                clean.append(REPLACEMENT);
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** One line: every run of blanks is one space, and nothing turns the direction of what is shown after it. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (char c : lines(text).toCharArray()) {
            if (Character.isWhitespace(c) || c == '\u00a0') {
                boolean first = clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ';
                clean.append(first ? "" : " ");
            } else if (!turnsDirection(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    /** The text up to so many characters, never half a pair. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static boolean turnsDirection(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
