package org.broadleafcare.common.event.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.event.dao.EventDao;
import org.broadleafcare.common.event.domain.CareEventImpl;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class EventLogImpl implements EventLog {

    private static final int MAX_LIMIT = 1000;

    private final EventDao events;
    private final Facts facts;
    private final Clock clock;
    private final Sequencer sequencer;

    EventLogImpl(EventDao events, ObjectMapper json, Clock clock, Sequencer sequencer) {
        this.events = events;
        this.facts = new Facts(json);
        this.clock = clock;
        this.sequencer = sequencer;
    }

    @Override
    public void append(EventDraft draft) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An event needs the transaction of the change it tells of: " + draft.type());
        }
        events.append(new CareEventImpl(draft, facts.write(draft.facts()), clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                sequencer.wake();
            }
        });
    }

    @Override
    public List<LoggedEvent> after(long position, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ": " + limit);
        }
        return events.after(position, limit).stream().map(this::logged).toList();
    }

    @Override
    public List<LoggedEvent> about(Subject subject, int limit) {
        List<LoggedEvent> newestFirst =
                events.about(subject, limit).stream().map(this::logged).collect(Collectors.toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public long head() {
        return events.head();
    }

    private LoggedEvent logged(EventDao.Row row) {
        return new LoggedEvent(
                row.position(),
                row.id(),
                row.type(),
                row.subject(),
                row.actor(),
                row.happenedAt(),
                facts.read(row.facts()));
    }
}
