package org.broadleafcare.channel.email.service;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.broadleafcare.ticket.MailAddress;

/** The personal data of mails: who they went to and whom they named. What they said is in the tickets. */
final class MailDataHolder implements PersonalDataHolder {
    private final MailDao mails;

    MailDataHolder(MailDao mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_MAIL.RECIPIENT", "CARE_MAIL.RECIPIENT_NAME", "CARE_MAIL.HEADER_TO", "CARE_MAIL.HEADER_CC");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        MailAddress address = address(person);
        return mails.of(person).stream()
                .filter(mail -> mail.namesOrGoesTo(address) || mail.hasOneRecipient())
                .map(mail -> row(mail, address))
                .toList();
    }

    /** Of the others who got it nothing is said. */
    private static Map<String, Object> row(MailImpl mail, MailAddress address) {
        Map<String, Object> row = new TreeMap<>();
        row.put("kind", mail.kind());
        row.put("createdAt", mail.createdAt().toString());
        MailAddress to = mail.isTo(address) || mail.hasOneRecipient() ? mail.recipient() : address;
        row.put("recipient", to.email());
        if (to.name() != null) {
            row.put("recipientName", to.name());
        }
        return row;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        MailAddress address = address(person);
        List<MailImpl> found = mails.of(person);
        found.forEach(mail -> {
            if (mail.hasOneRecipient()) {
                mail.eraseRecipient();
            } else {
                mail.erase(address);
            }
        });
        return Map.of("mails", found.size());
    }

    private static MailAddress address(Person person) {
        return new MailAddress(person.email(), null);
    }
}
