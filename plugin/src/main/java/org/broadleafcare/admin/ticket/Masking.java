package org.broadleafcare.admin.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.value.Requester;

/** What an external team sees of a person: initials and an address that says only how it begins and ends. */
final class Masking {
    private final boolean on;

    private Masking(boolean on) {
        this.on = on;
    }

    /** Somebody who handles data requests sees personal data anyway. */
    static Masking of(Caller caller) {
        Agent agent = caller.agent();
        return new Masking(agent.may(CarePermissions.PARTNER) && !agent.may(CarePermissions.PRIVACY));
    }

    boolean isOn() {
        return on;
    }

    String name(String name) {
        if (!on) {
            return name;
        }
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toString(part.codePointAt(0)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** {@code jane@example.com} becomes {@code j***@e***.com}. */
    String email(String email) {
        int at = email.lastIndexOf('@');
        if (!on || at < 1) {
            return on ? "***" : email;
        }
        String domain = email.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return first(email) + "***@" + first(domain) + "***" + (dot < 0 ? "" : domain.substring(dot));
    }

    /** What somebody wrote: addresses of mail in it, and the name and address of whom the ticket is from. */
    String text(String text, Requester from) {
        if (!on) {
            return text;
        }
        String masked = WrittenAddresses.replace(text, this::email);
        for (String part : parts(from.name())) {
            masked = word(part).matcher(masked).replaceAll(Matcher.quoteReplacement(name(part)));
        }
        return masked;
    }

    /** Each once: what replaced a part must not be replaced again. */
    private static Set<String> parts(String name) {
        Set<String> parts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parts.addAll(List.of(name.strip().split("\\s+")));
        parts.remove("");
        return parts;
    }

    /** Languages without blanks have no ends of words to look for. */
    private static Pattern word(String part) {
        boolean ideographic = Character.isIdeographic(part.codePointAt(0));
        String quoted = Pattern.quote(part);
        String pattern = ideographic ? quoted : "(?<!\\p{L})" + quoted + "(?!\\p{L})";
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Of the name of a file only what kind of file it is. */
    String fileName(String name) {
        int dot = name.lastIndexOf('.');
        return on ? "***" + (dot < 0 ? "" : name.substring(dot)) : name;
    }

    /** Where a parcel goes is not shown at all. */
    List<String> address(List<String> lines) {
        return on ? List.of() : lines;
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : Character.toString(text.codePointAt(0));
    }
}
