package org.broadleafcare.desk.service;

import java.util.List;
import java.util.Map;
import org.broadleafcare.desk.dao.DraftDao;
import org.broadleafcare.desk.domain.DraftImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** What agents were about to say to a person, or about one. */
final class DraftData implements PersonalDataHolder {
    private final DraftDao rows;
    private final WordsText words;

    DraftData(DraftDao rows, WordsText words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_DRAFT.BODY");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return rows.about(person).stream().map(this::row).toList();
    }

    private Map<String, Object> row(DraftImpl draft) {
        return Map.of(
                "ticketId",
                draft.ticketId(),
                "text",
                words.read(draft.body()).text(),
                "at",
                draft.updatedAt().toString());
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<DraftImpl> found = rows.about(person);
        found.forEach(rows::remove);
        return Map.of("drafts", found.size());
    }
}
