package org.broadleafcare.desk.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.broadleafcare.desk.dao.HeldReplyDao;
import org.broadleafcare.desk.domain.HeldReplyImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;

/** Answers about to go to a person. Forgetting the person stops them. */
final class HeldReplyData implements PersonalDataHolder {
    private final HeldReplyDao rows;
    private final ObjectMapper json;

    HeldReplyData(HeldReplyDao rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String name() {
        return "heldReplies";
    }

    @Override
    public List<String> declares() {
        return List.of("CARE_HELD_REPLY.BODY");
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return rows.to(person).stream().map(this::row).toList();
    }

    private Map<String, Object> row(HeldReplyImpl reply) {
        return Map.of(
                "ticketId",
                reply.ticketId(),
                "text",
                HeldWords.read(json, reply.body()).words(),
                "at",
                reply.createdAt().toString());
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        List<HeldReplyImpl> found = rows.to(person);
        found.forEach(rows::remove);
        return Map.of("heldReplies", found.size());
    }
}
