package org.broadleafcare.channel.email.junk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.channel.email.junk.SenderRule.Kind;
import org.broadleafcare.channel.email.junk.dao.SenderDao;
import org.broadleafcare.channel.email.junk.domain.SenderRuleImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** Decisions about a person's address. Blocked on purpose it stays blocked, by its fingerprint. */
final class SenderRuleData implements PersonalDataHolder {
    private final SenderDao rows;

    SenderRuleData(SenderDao rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "senderRules";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_SENDER_RULE.WHAT");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return of(person).map(SenderRuleImpl::view).stream()
                .map(SenderRuleData::row)
                .toList();
    }

    private static Map<String, Object> row(SenderRule rule) {
        Map<String, Object> row = new TreeMap<>();
        row.put("what", rule.what());
        row.put("action", rule.action().name());
        row.put("addedAt", rule.addedAt().toString());
        return row;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        Optional<SenderRuleImpl> found = of(person);
        found.ifPresent(rule -> {
            if (rule.action() == Action.BLOCK) {
                rule.forget();
            } else {
                rows.remove(rule);
            }
        });
        return Map.of("senderRules", found.isPresent() ? 1 : 0);
    }

    private Optional<SenderRuleImpl> of(Person person) {
        return rows.find(Kind.EMAIL, person.email().strip().toLowerCase(Locale.ROOT));
    }
}
