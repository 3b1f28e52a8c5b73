package org.broadleafcare.channel.email.bounce;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.channel.email.mime.text.CleanText;

/** Understands status codes (RFC 3463) and the words of servers. */
final class BounceStatus {

    private static final Pattern CODE = Pattern.compile("(?<![0-9.])([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");
    private static final Pattern REPLY = Pattern.compile("(?<![0-9.])([45])[0-9]{2}[ -]");
    private static final Pattern NO_SUCH = Pattern.compile("(?i)no such (user|recipient|mailbox|address)|user unknown"
            + "|unknown (user|recipient|mailbox)|(user|recipient|mailbox|address|account)(.{0,60}) (was )?(not found|does not exist|doesn't exist)"
            + "|doesn't have (a|an) .{1,60} account|no mailbox here by that name|RecipNotFound|invalid (recipient|mailbox)"
            + "|address couldn't be found|couldn't be found|mailbox unavailable|unrouteable address|not a known user");
    private static final Pattern FULL = Pattern.compile(
            "(?i)(mailbox|quota|inbox|account)( is)? (full|exceeded)|over ?quota|quota exceeded|out of storage");
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)spam|blocked|black ?list|block ?list|reputation|policy|unsolicited|rejected due to content|dmarc|not authori[sz]ed");
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@,;:()]{1,320}@[^\\s<>@,;:()]{1,320}>?");

    private BounceStatus() {}

    /** The first code in a text; {@code 5.0.0} or {@code 4.0.0} of a bare reply code; null when there is none. */
    static @org.jspecify.annotations.Nullable String in(String text) {
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            return code.group(1);
        }
        Matcher reply = REPLY.matcher(text + " ");
        return reply.find() ? reply.group(1) + ".0.0" : null;
    }

    static boolean isHard(String status, String diagnostic) {
        if (!status.startsWith("5.")) {
            return false;
        }
        boolean gone = status.startsWith("5.1.") && !status.matches("5\\.1\\.[78]")
                || status.equals("5.2.1")
                || status.equals("5.4.4")
                || status.equals("5.4.310");
        boolean vague = status.equals("5.0.0") || status.equals("5.5.0") || status.startsWith("5.3.");
        return gone || vague && NO_SUCH.matcher(diagnostic).find();
    }

    static BounceReport.Reason reason(String status, String diagnostic) {
        String detail = status.substring(1);
        if (detail.startsWith(".1.") && !detail.matches("\\.1\\.[78]")
                || NO_SUCH.matcher(diagnostic).find()) {
            return BounceReport.Reason.NO_SUCH_ADDRESS;
        }
        if (detail.equals(".2.2") || FULL.matcher(diagnostic).find()) {
            return BounceReport.Reason.MAILBOX_FULL;
        }
        if (detail.equals(".2.1")) {
            return BounceReport.Reason.MAILBOX_CLOSED;
        }
        if (detail.equals(".2.3") || detail.equals(".3.4")) {
            return BounceReport.Reason.TOO_LARGE;
        }
        if (detail.startsWith(".7.") || REFUSED.matcher(diagnostic).find()) {
            return BounceReport.Reason.REFUSED;
        }
        return detail.startsWith(".4.") ? BounceReport.Reason.UNREACHABLE : BounceReport.Reason.OTHER;
    }

    /** A server's words without addresses, one line. */
    static String words(String diagnostic) {
        String plain = diagnostic.replaceFirst("(?i)^\\s{0,20}(smtp|x-[a-z-]{1,30}|dns|unix)\\s{0,5};", "");
        return CleanText.cut(
                CleanText.line(ADDRESS.matcher(CleanText.cut(plain, 4000)).replaceAll("…")), 500);
    }

    static String email(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find()
                ? address.group()
                        .replaceAll("[<>]", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[.\"']+$", "")
                : "";
    }
}
