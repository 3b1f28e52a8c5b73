package org.broadleafcare.channel.email.service;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** The personal data of mails: who they went to. What they said is in the tickets. */
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
        return List.of("CARE_MAIL.RECIPIENT", "CARE_MAIL.RECIPIENT_NAME");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return mails.of(person).stream().map(MailDataHolder::row).toList();
    }

    private static Map<String, Object> row(MailImpl mail) {
        Map<String, Object> row = new TreeMap<>();
        row.put("kind", mail.kind());
        row.put("recipient", mail.outgoing().recipient());
        row.put("createdAt", mail.createdAt().toString());
        if (mail.outgoing().recipientName() != null) {
            row.put("recipientName", mail.outgoing().recipientName());
        }
        return row;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<MailImpl> found = mails.of(person);
        found.forEach(MailImpl::erase);
        return Map.of("mails", found.size());
    }
}
