package org.broadleafcare.channel.email.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.broadleafcare.channel.email.RefusedMail;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.dao.UndeliverableDao;
import org.broadleafcare.channel.email.domain.SuppressionImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class UndeliverableImplTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Subject TICKET = Subject.ticket(1);

    private final UndeliverableDao rows = mock(UndeliverableDao.class);
    private final MailDao mails = mock(MailDao.class);
    private final EventLog events = mock(EventLog.class);
    private final UndeliverableImpl undeliverable =
            new UndeliverableImpl(rows, mails, events, Clock.fixed(NOW, ZoneOffset.UTC));

    UndeliverableImplTest() {
        when(rows.byKey(anyString())).thenReturn(Optional.empty());
        doAnswer(call -> {
                    ReflectionTestUtils.setField(call.getArgument(0), "id", 7L);
                    return null;
                })
                .when(rows)
                .add(any());
    }

    private static SuppressionImpl row() {
        SuppressionImpl row = new SuppressionImpl("ada@example.com", "5.1.1", 3, NOW);
        ReflectionTestUtils.setField(row, "id", 7L);
        return row;
    }

    @Test
    void asksForNoAddressWhileTheListIsKnownToBeEmpty() {
        assertThat(undeliverable.of("ada@example.com")).isEmpty();
        assertThat(undeliverable.of("bob@example.com")).isEmpty();

        verify(rows, times(1)).hasActive();
        verify(rows, never()).byKey(anyString());
    }

    @Test
    void stopsAtOnceWhereThereIsNoMailbox() {
        assertThat(undeliverable.refused(new RefusedMail(3, "Ada@Example.com", "5.1.1", "unknown", TICKET)))
                .isTrue();

        verify(rows).add(argThat(row -> row.view().email().equals("ada@example.com")));
        verify(events).append(argThat(event -> event.type().equals("address.undeliverable")));
    }

    @Test
    void stopsForAnotherReasonTheThirdTime() {
        RefusedMail full = new RefusedMail(3, "ada@example.com", "5.2.2", "mailbox full", TICKET);
        when(mails.refusalsSince(eq("ada@example.com"), any())).thenReturn(2, 3);

        assertThat(undeliverable.refused(full)).isFalse();
        assertThat(undeliverable.refused(full)).isTrue();
    }

    @Test
    void knowsAnAddressHoweverItIsWritten() {
        when(rows.hasActive()).thenReturn(true);
        when(rows.byKey("ada@example.com")).thenReturn(Optional.of(row()));

        assertThat(undeliverable.of(" ADA@example.com")).isPresent();
    }

    @Test
    void sendsAgainOnceReleased() {
        SuppressionImpl row = row();
        when(rows.hasActive()).thenReturn(true);
        when(rows.byId(7)).thenReturn(Optional.of(row));
        when(rows.byKey("ada@example.com")).thenReturn(Optional.of(row));

        assertThat(undeliverable.release(7, Actor.agent(5, "grace"))).isTrue();
        assertThat(undeliverable.release(7, Actor.agent(5, "grace"))).isFalse();

        assertThat(undeliverable.of("ada@example.com")).isEmpty();
        verify(events, times(1)).append(argThat(event -> event.type().equals("address.released")));
    }

    @Test
    void countsFromTheFirstBounceOfASecondTime() {
        SuppressionImpl row = row();
        row.release("grace", NOW);

        row.again("5.2.1", 9, NOW.plusSeconds(60));

        assertThat(row.isActive()).isTrue();
        assertThat(row.view().since()).isEqualTo(NOW.plusSeconds(60));
        assertThat(row.view().bounces()).isEqualTo(2);
    }
}
