package org.broadleafcare.ticket.dao;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcare.ticket.Topic;
import org.broadleafcare.ticket.Topics;
import org.broadleafcare.ticket.topic.TopicImpl;

/** Topics in the shop's database; few and read seldom, so not cached: an edit counts at once. */
public class TopicReader implements Topics {
    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    @Override
    public List<Topic> active() {
        return em
                .createQuery(
                        "select t from TopicImpl t where t.active = true order by t.sortOrder, t.id", TopicImpl.class)
                .getResultList()
                .stream()
                .map(TopicImpl::view)
                .toList();
    }

    @Override
    public Optional<Topic> byCode(String code) {
        return em
                .createQuery("select t from TopicImpl t where t.code = :code", TopicImpl.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(TopicImpl::view);
    }
}
