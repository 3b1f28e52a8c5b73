package org.broadleafcare.channel.email.inbound.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** The personal data of mails that came in: sender, subject and the mail itself, also of junk and of what was set aside. */
final class InboundMailData implements PersonalDataHolder {
    private final InboundMailDao mails;
    private final RawMails raws;

    InboundMailData(InboundMailDao mails, RawMails raws) {
        this.mails = mails;
        this.raws = raws;
    }

    @Override
    public String name() {
        return "inboundMails";
    }

    @Override
    public List<String> declares() {
        return List.of(
                "CARE_INBOUND_MAIL.FROM_EMAIL", "CARE_INBOUND_MAIL.SUBJECT", "CARE_INBOUND_MAIL.RAW_KEY", "files");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return mails.of(person).stream().map(InboundMailData::row).toList();
    }

    private static Map<String, Object> row(InboundMailImpl mail) {
        Map<String, Object> row = new TreeMap<>();
        row.put("from", mail.fromEmail());
        row.put("subject", mail.subject());
        row.put("receivedAt", mail.receivedAt().toString());
        String raw = mail.rawKey();
        if (raw != null) {
            row.put(FILE, raw);
            row.put("name", "mail-" + mail.id() + ".eml");
        }
        return row;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<InboundMailImpl> found = mails.of(person);
        List<String> keys = new ArrayList<>();
        for (InboundMailImpl mail : found) {
            if (mail.rawKey() != null) {
                keys.add(mail.rawKey());
            }
            mail.erase();
        }
        raws.deleteAfterCommit(keys);
        return Map.of("inboundMails", found.size());
    }
}
