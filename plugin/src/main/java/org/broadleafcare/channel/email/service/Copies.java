package org.broadleafcare.channel.email.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.RecipientKind;
import org.broadleafcare.channel.email.domain.Addressee;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.jspecify.annotations.Nullable;

/** Who gets a copy of a mail: everybody once, by the first of To, Cc and Bcc that names them. */
final class Copies {
    private final Map<String, RecipientKind> kinds = new LinkedHashMap<>();
    private final Map<String, MailAddress> addresses = new LinkedHashMap<>();

    private Copies() {}

    static List<Addressee> of(NewMail mail) {
        Copies copies = new Copies();
        Recipients wish = mail.recipients();
        copies.add(
                RecipientKind.TO,
                wish.to().isEmpty() ? List.of(new MailAddress(mail.recipient(), mail.recipientName())) : wish.to());
        copies.add(RecipientKind.CC, wish.cc());
        copies.add(RecipientKind.BCC, wish.bcc());
        return copies.all();
    }

    private void add(RecipientKind kind, List<MailAddress> named) {
        for (MailAddress address : named) {
            if (kinds.putIfAbsent(address.key(), kind) == null) {
                addresses.put(address.key(), address);
            }
        }
    }

    private List<Addressee> all() {
        Recipients named = addresses.size() == 1
                ? null
                : new Recipients(those(RecipientKind.TO), those(RecipientKind.CC), List.of());
        List<Addressee> all = new ArrayList<>();
        addresses.forEach((key, address) -> all.add(copy(key, address, all.size() + 1, named)));
        return all;
    }

    private Addressee copy(String key, MailAddress address, int number, @Nullable Recipients named) {
        return new Addressee(address, kinds.getOrDefault(key, RecipientKind.TO), number, named);
    }

    private List<MailAddress> those(RecipientKind kind) {
        return addresses.entrySet().stream()
                .filter(each -> kinds.get(each.getKey()) == kind)
                .map(Map.Entry::getValue)
                .toList();
    }
}
