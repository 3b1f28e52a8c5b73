package org.broadleafcare.channel.email.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.dao.UndeliverableDao;
import org.broadleafcare.channel.email.domain.SuppressionImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.broadleafcare.ticket.MailAddress;

/** That mails to somebody's address come back is known about them as well. */
final class UndeliverableDataHolder implements PersonalDataHolder {
    private final UndeliverableDao rows;

    UndeliverableDataHolder(UndeliverableDao rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "undeliverable";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_UNDELIVERABLE.EMAIL");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return of(person)
                .map(row -> row.view())
                .map(row -> Map.<String, Object>of(
                        "email", row.email(),
                        "statusCode", row.statusCode(),
                        "since", row.since().toString()))
                .stream()
                .toList();
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        Optional<SuppressionImpl> found = of(person);
        found.ifPresent(rows::remove);
        return Map.of("undeliverable", found.isPresent() ? 1 : 0);
    }

    private Optional<SuppressionImpl> of(Person person) {
        return rows.byKey(new MailAddress(person.email(), null).key());
    }
}
