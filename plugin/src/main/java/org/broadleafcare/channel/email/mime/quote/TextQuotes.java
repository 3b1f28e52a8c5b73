package org.broadleafcare.channel.email.mime.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits plain text by its lines. */
final class TextQuotes {

    private static final int UNCERTAIN = -1;
    private static final int LONGEST_INTRO = 4;
    private static final int LONGEST_SIGNATURE = 20;

    private final QuoteMarks marks;

    TextQuotes(QuoteMarks marks) {
        this.marks = marks;
    }

    /** @param rest null when nothing is folded */
    record Halves(String fresh, @Nullable String rest) {}

    Halves split(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int quote = quote(lines);
        if (quote == UNCERTAIN) {
            return new Halves(text, null);
        }
        int cut = signature(lines, quote);
        String fresh = String.join("\n", lines.subList(0, cut)).stripTrailing();
        String rest = String.join("\n", lines.subList(cut, lines.size())).strip();
        return fresh.isBlank() || rest.isEmpty() ? new Halves(text, null) : new Halves(fresh, rest);
    }

    /** Where the quoted mail begins; the number of lines when there is none; {@link #UNCERTAIN} for answers in between. */
    private int quote(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (ForwardMarks.isForwardLine(line)) {
                return UNCERTAIN;
            }
            if (marks.isOwnMark(line)) {
                return introBefore(lines, i);
            }
            if (QuoteMarks.isSeparator(line) || isHeaderBlock(lines, i)) {
                return blockStart(lines, i);
            }
            int intro = introLength(lines, i);
            if (intro > 0 && isFollowedByQuotes(lines, i + intro)) {
                return onlyQuotes(lines, i + intro) ? i : UNCERTAIN;
            }
            if (intro > 0 && QuoteMarks.isFullIntro(joined(lines, i, intro))) {
                return i;
            }
            if (isQuoted(line)) {
                return onlyQuotes(lines, i) ? i : UNCERTAIN;
            }
        }
        return lines.size();
    }

    /** A rule above, or labels that come before From: German web mail begins with the date. */
    private static int blockStart(List<String> lines, int at) {
        int start = at;
        while (start > 0
                && at - start < 6
                && (QuoteMarks.isRule(lines.get(start - 1)) || QuoteMarks.isOtherLabel(lines.get(start - 1)))) {
            start--;
        }
        return start;
    }

    /** Our mark lies inside what the other program quoted: its introduction stands above. */
    private static int introBefore(List<String> lines, int mark) {
        for (int i = Math.max(0, mark - 8); i < mark; i++) {
            if (introLength(lines, i) > 0 || QuoteMarks.isSeparator(lines.get(i)) || isHeaderBlock(lines, i)) {
                return i;
            }
        }
        return mark;
    }

    /** Number of lines of an introduction that starts here, 0 for none: long ones are wrapped. */
    private static int introLength(List<String> lines, int at) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < LONGEST_INTRO && at + n < lines.size(); n++) {
            String line = lines.get(at + n).strip();
            if (line.isEmpty() || line.length() > 300) {
                return 0;
            }
            words.append(n == 0 ? "" : " ").append(n == 0 ? line : line.replaceFirst("^>\\s?", ""));
            boolean ends = line.endsWith(":") || line.endsWith("：");
            if (ends) {
                return QuoteMarks.isIntro(words.toString()) ? n + 1 : 0;
            }
        }
        return 0;
    }

    private static String joined(List<String> lines, int at, int count) {
        return String.join(" ", lines.subList(at, at + count));
    }

    private static boolean isFollowedByQuotes(List<String> lines, int from) {
        for (int i = from; i < lines.size() && i < from + 4; i++) {
            if (!lines.get(i).isBlank()) {
                return isQuoted(lines.get(i));
            }
        }
        return false;
    }

    /** Whether nothing but quotes comes from here to the end, a signature aside. */
    private static boolean onlyQuotes(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isSignatureMark(line) && lines.size() - i <= LONGEST_SIGNATURE) {
                return true;
            }
            if (!line.isBlank() && !isQuoted(line) && !QuoteMarks.isSentFrom(line)) {
                return false;
            }
        }
        return true;
    }

    /** A copied header: From and two more labels within the next lines, or such a line right below a rule. */
    private static boolean isHeaderBlock(List<String> lines, int at) {
        if (!QuoteMarks.isFromLabel(lines.get(at))) {
            return false;
        }
        int others = 0;
        for (int i = at + 1; i < lines.size() && i <= at + 7; i++) {
            others += QuoteMarks.isOtherLabel(lines.get(i)) ? 1 : 0;
        }
        return others >= 2;
    }

    /** Where the signature above the quote begins, else the quote. */
    private static int signature(List<String> lines, int quote) {
        for (int i = Math.max(0, quote - LONGEST_SIGNATURE); i < quote; i++) {
            if (isSignatureMark(lines.get(i))) {
                return i;
            }
        }
        int last = quote - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        return last >= 0 && QuoteMarks.isSentFrom(lines.get(last)) ? last : quote;
    }

    private static boolean isSignatureMark(String line) {
        return line.equals("-- ") || line.equals("--") || line.equals("--\u00a0");
    }

    private static boolean isQuoted(String line) {
        String text = line.stripLeading();
        return text.startsWith(">") || text.startsWith("＞") || text.startsWith("|>") || text.startsWith("&gt;");
    }
}
