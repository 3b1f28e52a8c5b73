package org.broadleafcare.admin.ticket;

import java.util.function.UnaryOperator;

/**
 * Finds addresses of mail in what somebody wrote. By hand and not by a pattern: strangers choose the text, and a pattern
 * that tries every way to read it can be kept busy for hours by a few thousand characters.
 */
final class WrittenAddresses {
    private static final String ENDS = "@<>()\"',;:&/";

    private WrittenAddresses() {}

    /** The text with every address replaced. Takes time in proportion to the text's length. */
    static String replace(String text, UnaryOperator<String> replacement) {
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, done))) {
            int start = start(text, at, done);
            int end = end(text, at);
            if (start < at && end > at) {
                replaced.append(text, done, start).append(replacement.apply(text.substring(start, end)));
                done = end;
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    private static int start(String text, int at, int floor) {
        int start = at;
        while (start > floor && belongs(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Behind the last letter or digit of a domain with a dot in it; {@code at} when there is none. */
    private static int end(String text, int at) {
        int end = at + 1;
        while (end < text.length() && belongs(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end--;
        }
        int dot = text.indexOf('.', Math.min(at + 2, end));
        return dot >= 0 && dot < end ? end : at;
    }

    private static boolean belongs(char c) {
        return ENDS.indexOf(c) < 0 && !Character.isWhitespace(c);
    }
}
