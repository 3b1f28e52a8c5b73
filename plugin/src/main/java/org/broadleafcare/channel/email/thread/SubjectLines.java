package org.broadleafcare.channel.email.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the subject of a mail says besides what it is about: that it answers or forwards, and ticket numbers. */
public final class SubjectLines {
    private static final int LONGEST = 1000;
    private static final int MOST_NUMBERS = 3;
    private static final int MOST_PREFIXES = 10;

    private static final Set<String> FORWARDS = Set.of(
            "fwd", "fw", "wg", "tr", "rv", "i", "doorst", "vs", "vb", "pd", "enc", "転送", "转发", "轉寄", "إعادة توجيه");
    private static final Set<String> ANSWERS = Set.of(
            "re", "aw", "antw", "antwort", "sv", "odp", "r", "rif", "res", "réf", "ynt", "ref", "回复", "回覆", "答复", "返信",
            "رد", "vs");

    private static final Pattern PREFIX =
            Pattern.compile("^\\s*([^\\s:：\\[\\]]{1,12}(?: [^\\s:：]{1,10})?)(?:\\[\\d{1,3}])?\\s?[:：]");
    private static final Pattern NUMBER = Pattern.compile("(?:\\[#?|#)(\\d{6,20})(?!\\d)");
    private static final Pattern OURS = Pattern.compile("\\[#\\d{6,20}]\\s?");

    private SubjectLines() {}

    /** Whether the first word says that somebody passed the mail on. */
    public static boolean isForward(String subject) {
        Matcher prefix = PREFIX.matcher(cut(subject));
        return prefix.find() && FORWARDS.contains(prefix.group(1).toLowerCase(Locale.ROOT));
    }

    /** Numbers written as ours are, {@code [#100017]} or {@code #100017}; not checked. */
    public static List<String> numbers(String subject) {
        List<String> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(cut(subject));
        while (found.find() && numbers.size() < MOST_NUMBERS) {
            numbers.add(found.group(1));
        }
        return numbers;
    }

    /** The subject without Re:, Fwd: and our number; may be "". */
    public static String plain(String subject) {
        String rest = OURS.matcher(cut(subject)).replaceAll("");
        for (int round = 0; round < MOST_PREFIXES; round++) {
            Matcher prefix = PREFIX.matcher(rest);
            if (!prefix.find() || !isMark(prefix.group(1).toLowerCase(Locale.ROOT))) {
                break;
            }
            rest = rest.substring(prefix.end());
        }
        return rest.strip();
    }

    private static boolean isMark(String word) {
        return ANSWERS.contains(word) || FORWARDS.contains(word);
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST);
    }
}
