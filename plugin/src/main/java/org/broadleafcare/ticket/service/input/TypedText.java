package org.broadleafcare.ticket.service.input;

import java.util.Locale;

/** Makes text people typed fit to keep: no control characters, one kind of line end, whole characters only. */
public final class TypedText {
    private static final char REPLACEMENT = '\uFFFD';

    private TypedText() {}

    /** Several lines: keeps newlines and tabs, drops other control characters, cuts white space at both ends. */
    public static String lines(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                boolean windows = c == '\r' && at + 1 < typed.length() && typed.charAt(at + 1) == '\n';
                clean.append(windows ? "" : "\n");
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(isLone(typed, at) ? REPLACEMENT : c);
            }
        }
        return clean.toString().strip();
    }

    /** One line: white space becomes single blanks; marks that turn the direction of what follows are dropped. */
    public static String oneLine(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        String lines = lines(typed);
        for (int at = 0; at < lines.length(); at++) {
            char c = lines.charAt(at);
            if (Character.isWhitespace(c)) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!turnsDirection(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    public static String email(String typed) {
        return oneLine(typed).toLowerCase(Locale.ROOT);
    }

    /** What a database's substring may leave at the end: half of an emoji. */
    public static String withoutHalfCharacter(String cut) {
        boolean half = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return half ? cut.substring(0, cut.length() - 1) : cut;
    }

    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Embeddings, overrides and isolates; the plain marks that Arabic and Hebrew writers use stay. */
    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
