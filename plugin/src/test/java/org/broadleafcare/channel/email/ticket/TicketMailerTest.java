package org.broadleafcare.channel.email.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.event.TicketEvent;
import org.broadleafcare.ticket.event.TicketEvent.MessageAdded;
import org.broadleafcare.ticket.event.TicketEvent.StatusChanged;
import org.broadleafcare.ticket.event.TicketEvent.TicketOpened;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class TicketMailerTest {
    private static final Actor AGENT = Actor.agent(5, "grace");
    private static final Actor CUSTOMER = Actor.customer(SampleTickets.CUSTOMER);
    private static final TicketView TICKET = SampleTickets.ofCustomer();
    private static final TicketView SOLVED = SampleTickets.in(TICKET, TicketStatus.SOLVED);

    private final Mails mails = mock(Mails.class);
    private final MailDao rows = mock(MailDao.class);
    private final TicketMailer mailer = new TicketMailer(mails, rows);

    private NewMail mailAfter(TicketEvent event) {
        mailer.on(event);
        ArgumentCaptor<NewMail> mail = ArgumentCaptor.forClass(NewMail.class);
        verify(mails).queue(mail.capture());
        return mail.getValue();
    }

    private void noMailAfter(TicketEvent event) {
        mailer.on(event);
        verify(mails, never()).queue(any());
    }

    @Test
    void confirmsWhatAShopperHasSent() {
        NewMail mail = mailAfter(new TicketOpened(TICKET, SampleTickets.answer(TICKET, 8, "Hello"), CUSTOMER));

        assertThat(mail.kind()).isEqualTo("ticket-received");
        assertThat(mail.recipient()).isEqualTo("ada@example.com");
        assertThat(mail.messageId()).isNull();
    }

    @Test
    void mailsAnAgentsAnswerWithItsMessage() {
        NewMail mail = mailAfter(new MessageAdded(TICKET, SampleTickets.reply(TICKET, 9, "Hello"), AGENT));

        assertThat(mail.kind()).isEqualTo("ticket-reply");
        assertThat(mail.messageId()).isEqualTo(9);
        assertThat(mail.locale()).isEqualTo(TICKET.locale());
    }

    @Test
    void keepsInternalNotesInside() {
        noMailAfter(new MessageAdded(TICKET, SampleTickets.note(TICKET, 9, "Careful"), AGENT));
    }

    @Test
    void sendsShoppersNoneOfTheirOwnAnswers() {
        noMailAfter(new MessageAdded(TICKET, SampleTickets.answer(TICKET, 9, "Thanks"), CUSTOMER));
    }

    @Test
    void saysWhenATicketWasSolvedByUs() {
        assertThat(mailAfter(new StatusChanged(SOLVED, TicketStatus.OPEN, AGENT))
                        .kind())
                .isEqualTo("ticket-solved");
    }

    @Test
    void isSilentWhenTheShopperSolvedIt() {
        noMailAfter(new StatusChanged(SOLVED, TicketStatus.OPEN, CUSTOMER));
    }

    @Test
    void leavesItToTheWaitingAnswerToSaySolved() {
        when(rows.isQueued(TICKET.id(), "ticket-reply")).thenReturn(true);

        noMailAfter(new StatusChanged(SOLVED, TicketStatus.OPEN, AGENT));
    }

    @Test
    void isSilentAboutOtherMoves() {
        when(rows.isQueued(anyLong(), anyString())).thenReturn(false);

        noMailAfter(new StatusChanged(TICKET, TicketStatus.OPEN, AGENT));
    }
}
