package org.broadleafcare.admin.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcare.admin.web.Caller;
import org.broadleafcare.platform.Agent;
import org.broadleafcare.platform.CarePermissions;

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

    /** Where a parcel goes is not shown at all. */
    List<String> address(List<String> lines) {
        return on ? List.of() : lines;
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : Character.toString(text.codePointAt(0));
    }
}
