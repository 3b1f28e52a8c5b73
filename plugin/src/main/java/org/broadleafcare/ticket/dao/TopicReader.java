package org.broadleafcare.ticket.dao;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.common.web.RequestMemo;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.TopicImpl;
import org.broadleafcare.ticket.topic.Topics;

/** Topics in the shop's database; few and read seldom, so kept for one request only: an edit counts at once. */
public class TopicReader implements Topics {
    private static final String ACTIVE = "topics.active";

    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    @Override
    public List<Topic> active() {
        return RequestMemo.get(ACTIVE, List.class, this::readActive);
    }

    private List<Topic> readActive() {
        Map<String, Map<String, String>> texts = translations();
        return em
                .createQuery(
                        "select t from TopicImpl t where t.active = true order by t.sortOrder, t.id", TopicImpl.class)
                .getResultList()
                .stream()
                .map(row -> row.view(texts.getOrDefault(row.key(), Map.of())))
                .toList();
    }

    @Override
    public Optional<Topic> byCode(String code) {
        Optional<List<Topic>> known = RequestMemo.known(ACTIVE, List.class);
        return known.stream()
                .flatMap(List::stream)
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .or(() -> readByCode(code));
    }

    private Optional<Topic> readByCode(String code) {
        return em
                .createQuery("select t from TopicImpl t where t.code = :code", TopicImpl.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row.view(translations().getOrDefault(row.key(), Map.of())));
    }

    /** What was typed into the platform's own translation dialog, by the row's key and locale code. */
    private Map<String, Map<String, String>> translations() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        List<Object[]> rows = em.createQuery(
                        "select t.entityId, t.localeCode, t.translatedValue from TranslationImpl t"
                                + " where t.entityType = :type and t.fieldName = 'label'",
                        Object[].class)
                .setParameter("type", TopicImpl.TRANSLATED_AS)
                .getResultList();
        for (Object[] row : rows) {
            String text = Objects.toString(row[2], "").strip();
            if (!text.isEmpty()) {
                texts.computeIfAbsent((String) row[0], any -> new HashMap<>()).put((String) row[1], text);
            }
        }
        return texts;
    }
}
