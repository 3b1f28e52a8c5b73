package org.broadleafcare.ticket.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.broadleafcare.ticket.Participant;
import org.broadleafcare.ticket.dao.ParticipantRows;
import org.broadleafcare.ticket.domain.ParticipantImpl;

/** In whose tickets a person takes part by mail. */
final class ParticipantData implements PersonalDataHolder {
    private final ParticipantRows rows;

    ParticipantData(ParticipantRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_PARTICIPANT.EMAIL", "CARE_PARTICIPANT.NAME");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return rows.ofEmail(person.email()).stream()
                .map(ParticipantImpl::view)
                .map(ParticipantData::row)
                .toList();
    }

    private static Map<String, Object> row(Participant participant) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("email", participant.who().email());
        row.put("name", participant.who().name());
        row.put("role", participant.role().name());
        row.put("since", participant.since());
        return row;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<ParticipantImpl> found = rows.ofEmail(person.email());
        found.forEach(rows::remove);
        return Map.of("participants", found.size());
    }
}
