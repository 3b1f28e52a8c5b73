package org.broadleafcare.channel.email.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcare.ticket.MailAddress;
import org.jspecify.annotations.Nullable;

/** A list of addresses as it stands in one column: a line each, the address, a tab, and the name where there is one. */
final class AddressLines {
    private AddressLines() {}

    static @Nullable String of(List<MailAddress> addresses) {
        return addresses.isEmpty()
                ? null
                : addresses.stream().map(AddressLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(MailAddress address) {
        String name = address.name();
        return clean(address.email()) + (name == null ? "" : "\t" + clean(name));
    }

    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    static List<MailAddress> read(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines().map(AddressLines::address).toList();
    }

    private static MailAddress address(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? new MailAddress(line, null) : new MailAddress(line.substring(0, tab), line.substring(tab + 1));
    }

    /** The same without one address; null when none is left. */
    static @Nullable String without(@Nullable String lines, MailAddress gone) {
        return of(read(lines).stream()
                .filter(each -> !each.key().equals(gone.key()))
                .toList());
    }
}
