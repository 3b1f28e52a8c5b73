package org.broadleafcare.channel.email.mime;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.channel.email.mime.text.EncodedWords;
import org.broadleafcare.ticket.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads From, To and the like. Tolerant: groups, comments, missing quotes, commas in names without quotes, encoded words
 * around whole addresses. What cannot be read is kept as a name without an address.
 */
public final class AddressList {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 255;

    private final List<MailAddress> found = new ArrayList<>();
    private final String field;
    private String carried = "";

    private AddressList(String field) {
        this.field = field;
    }

    /**
     * At most 500. International domains are in their ASCII form ({@code xn--…}); letters of every script in front of the
     * {@code @} stay.
     */
    public static List<MailAddress> of(String field) {
        return new AddressList(CleanText.line(field)).read();
    }

    private List<MailAddress> read() {
        int start = 0;
        for (int i = 0; i < field.length() && found.size() < MOST; i++) {
            char c = field.charAt(i);
            if (c == '"' || c == '(' || c == '<') {
                i = Closing.of(field, i);
            } else if (c == ',' || c == ';') {
                take(field.substring(start, i), c == ',');
                start = i + 1;
            } else if (c == ':' && !field.substring(start, i).contains("@")) {
                // The name of a group; its members follow.
                carried = "";
                start = i + 1;
            }
        }
        if (found.size() < MOST) {
            take(field.substring(start), false);
        }
        return List.copyOf(found);
    }

    private void take(String piece, boolean maySplitName) {
        String text = (carried + piece).strip();
        carried = "";
        if (text.isEmpty()) {
            return;
        }
        // "Doe, Jane <jane@…>" without quotes: the name goes on behind its comma.
        if (maySplitName
                && text.length() < LONGEST_NAME
                && !text.contains("@")
                && !text.contains("<")
                && !text.contains("=?")) {
            carried = text + ", ";
            return;
        }
        found.add(address(text).or(() -> address(EncodedWords.decode(text))).orElseGet(() -> unreadable(text)));
    }

    private static Optional<MailAddress> address(String text) {
        int open = angle(text);
        int close = open < 0 ? -1 : text.indexOf('>', open);
        String inside = open < 0 ? Comments.without(text) : text.substring(open + 1, close < 0 ? text.length() : close);
        String around = open < 0 ? "" : text.substring(0, open) + (close < 0 ? "" : text.substring(close + 1));
        String email = email(inside);
        if (email.isEmpty() && open < 0) {
            // "Jane jane@example.com": somebody forgot the brackets.
            int blank = inside.strip().lastIndexOf(' ');
            email = blank < 0 ? "" : email(inside.strip().substring(blank + 1));
            around = blank < 0 ? "" : inside.strip().substring(0, blank);
        }
        String name = name(Comments.without(around).replaceAll("[<>]", " "));
        return email.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailAddress(email, named(name.isEmpty() ? name(Comments.of(text)) : name, email)));
    }

    /** The bracket that opens the address: the last one outside of quotes. */
    private static int angle(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '(') {
                i = Closing.of(text, i);
            } else if (c == '<') {
                last = i;
            }
        }
        return last;
    }

    /** The address, "" when this is none. */
    private static String email(String written) {
        String text = written.strip();
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
        }
        // Old source routes: <@relay:jane@example.com>.
        text = text.startsWith("@") ? text.substring(text.indexOf(':') + 1) : text;
        text = trimmed(text);
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1 || text.length() > MailAddress.LONGEST) {
            return "";
        }
        String local = text.substring(0, at);
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        String domain = domain(text.substring(at + 1));
        boolean odd =
                domain.isEmpty() || !quoted && local.matches(".*[\\s<>@,;:\"].*") || text.matches(".*\\p{Cntrl}.*");
        return odd ? "" : local + "@" + domain;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && "'<> ,;".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "'<> ,;.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String domain(String written) {
        if (written.matches("\\[[0-9A-Za-z:.]{3,60}]")) {
            return written;
        }
        try {
            String ascii = IDN.toASCII(written.strip());
            return ascii.matches("[A-Za-z0-9_.-]{1,255}") ? ascii : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String name(String written) {
        String text = CleanText.line(EncodedWords.decode(written));
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        String plain = text.replaceAll("\\\\(.)", "$1").replace("\"", "").strip();
        boolean quoted = plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'");
        return CleanText.cut(quoted ? plain.substring(1, plain.length() - 1).strip() : plain, LONGEST_NAME);
    }

    private static @Nullable String named(String name, String email) {
        return name.isEmpty() || name.equalsIgnoreCase(email) ? null : name;
    }

    private static MailAddress unreadable(String text) {
        String name = name(text.replaceAll("[<>]", " "));
        return new MailAddress("", name.isEmpty() ? null : name);
    }
}
