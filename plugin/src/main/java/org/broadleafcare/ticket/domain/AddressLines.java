package org.broadleafcare.ticket.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcare.ticket.MailAddress;
import org.jspecify.annotations.Nullable;

/** Addresses in a text column: one a line, the name behind a tab. */
final class AddressLines {
    private AddressLines() {}

    static @Nullable String of(List<MailAddress> addresses) {
        return addresses.isEmpty()
                ? null
                : addresses.stream().map(AddressLines::line).collect(Collectors.joining("\n"));
    }

    static List<MailAddress> read(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines().map(AddressLines::address).toList();
    }

    private static String line(MailAddress address) {
        String name = address.name();
        return plain(address.email()) + (name == null || name.isBlank() ? "" : "\t" + plain(name));
    }

    private static MailAddress address(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? new MailAddress(line, null) : new MailAddress(line.substring(0, tab), line.substring(tab + 1));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
