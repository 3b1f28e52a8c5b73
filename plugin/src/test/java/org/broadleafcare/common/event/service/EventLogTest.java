package org.broadleafcare.common.event.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.CommonContext;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.common.event.LoggedEvent;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final AtomicLong NEXT_SUBJECT = new AtomicLong(5000);

    private final EventLog log = CommonContext.bean("careEventLog", EventLog.class);
    private final Subject subject = new Subject("door", NEXT_SUBJECT.incrementAndGet());

    @Test
    void demandsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> log.append(opened(1)));
    }

    @Test
    void keepsWhatHappenedWithWhoAndAboutWhom() {
        CommonContext.inTransaction(
                () -> log.append(new EventDraft("door.opened", subject, Actor.agent(7, "ann"), Map.of("times", 3))));

        LoggedEvent event = log.about(subject, 10).get(0);
        assertThat(event.type()).isEqualTo("door.opened");
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(event.actor()).isEqualTo(Actor.agent(7, "ann"));
        assertThat(event.facts()).containsEntry("times", 3);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        CommonContext.inTransaction(status -> {
            log.append(opened(1));
            status.setRollbackOnly();
            return null;
        });

        assertThat(log.about(subject, 10)).isEmpty();
    }

    @Test
    void givesEveryCommittedEventAPositionAndTellsTheListeners() {
        List<Long> heads = new CopyOnWriteArrayList<>();
        long before = log.head();
        EventWake wake = CommonContext.bean("careSequencer", EventWake.class);
        try (EventWake.Subscription subscription = wake.subscribe(heads::add)) {
            CommonContext.inTransaction(() -> {
                log.append(opened(1));
                log.append(opened(2));
            });

            await().until(() -> mine(before).size() == 2);
            await().until(() -> !heads.isEmpty() && heads.get(heads.size() - 1) == log.head());
        }

        assertThat(mine(before)).extracting(LoggedEvent::position).doesNotContainNull();
        assertThat(wake.knownHead()).isEqualTo(log.head());
    }

    @Test
    void showsTheNewestAboutASubjectOldestFirst() {
        CommonContext.inTransaction(() -> log.append(opened(1)));
        CommonContext.inTransaction(() -> log.append(opened(2)));
        CommonContext.inTransaction(() -> log.append(opened(3)));

        assertThat(log.about(subject, 2))
                .extracting(event -> event.facts().get("times"))
                .containsExactly(2, 3);
    }

    @Test
    void refusesAPageThatIsTooLarge() {
        assertThatIllegalArgumentException().isThrownBy(() -> log.after(0, 1001));
        assertThatIllegalArgumentException().isThrownBy(() -> log.after(0, 0));
    }

    private List<LoggedEvent> mine(long after) {
        return log.after(after, 1000).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    private EventDraft opened(int times) {
        return new EventDraft("door.opened", subject, Actor.system(), Map.of("times", times));
    }
}
