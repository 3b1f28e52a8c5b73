package org.broadleafcare.channel.email.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.mail.Address;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailContent.Automatic;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

class SendMailTest {
    private static final MailTask TASK = new MailTask(1);

    private final Outbox outbox = mock(Outbox.class);
    private final JavaMailSender sender = mock(JavaMailSender.class);
    private final SendMail task = new SendMail(outbox, new ShopMailCarrier(sender), Clock.systemUTC());

    @BeforeEach
    void mailWaits() {
        MailLook look = new MailLook("care@shop.example", "Shop", null, "Shop", null, "#123456", null, "");
        OutgoingMail mail =
                new OutgoingMail(1, "ticket-reply", "ada@example.com", "Ada", Locale.ENGLISH, 1L, 9L, null, null);
        MailContent content = new MailContent("Hello", "<p>x</p>", "x", Automatic.GENERATED);
        when(outbox.prepare(1))
                .thenReturn(Optional.of(new Letter(
                        mail,
                        new Recipients(List.of(new MailAddress("ada@example.com", "Ada")), List.of(), List.of()),
                        "<1@shop>",
                        null,
                        List.of(),
                        look,
                        content,
                        null)));
        when(sender.createMimeMessage()).thenReturn(new MimeMessage(Session.getInstance(new Properties())));
    }

    @Test
    void notesTheSendingAfterTheServerHasTakenTheMail() {
        task.run(TASK);

        InOrder order = inOrder(sender, outbox);
        order.verify(sender).send(any(MimeMessage.class));
        order.verify(outbox).sent(1);
    }

    @Test
    void sendsNothingWhenNothingIsLeftToSend() {
        when(outbox.prepare(1)).thenReturn(Optional.empty());

        task.run(TASK);

        verify(sender, never()).send(any(MimeMessage.class));
        verify(outbox, never()).sent(anyLong());
    }

    @Test
    void keepsTheReasonWithoutTheAddressAndLetsTheTaskTryAgain() {
        Exception refused = new SendFailedException("451 <ada@example.com> greylisted");
        doThrow(new MailSendException(Map.of(new Object(), refused)))
                .when(sender)
                .send(any(MimeMessage.class));

        assertThatThrownBy(() -> task.run(TASK))
                .isInstanceOf(MailNotSent.class)
                .hasMessageContaining("451")
                .hasMessageNotContaining("ada@example.com");
        verify(outbox).failed(eq(1L), argThat(reason -> !reason.contains("ada@") && reason.contains("451")));
        verify(outbox, never()).sent(anyLong());
    }

    @Test
    void doesNotTryAgainWhereThereIsNoSuchMailbox() throws Exception {
        Address[] invalid = {new InternetAddress("ada@example.com")};
        Exception refused = new SendFailedException(
                "Invalid Addresses",
                new SendFailedException("550 5.1.1 <ada@example.com> unknown"),
                new Address[0],
                new Address[0],
                invalid);
        doThrow(new MailSendException(Map.of(new Object(), refused)))
                .when(sender)
                .send(any(MimeMessage.class));

        task.run(TASK);

        verify(outbox).refused(eq(1L), argThat(no -> no.code().equals("5.1.1")), argThat(why -> !why.contains("ada@")));
        verify(outbox, never()).sent(anyLong());
    }

    @Test
    void notesThatNoAttemptIsLeft() {
        task.gaveUp(TASK, "550 unknown");

        verify(outbox).gaveUp(1, "550 unknown");
    }

    @Test
    void usesTheSameMessageIdWhenItRunsAgain() throws Exception {
        MimeMessage first = new MimeMessage(Session.getInstance(new Properties()));
        MimeMessage second = new MimeMessage(Session.getInstance(new Properties()));
        when(sender.createMimeMessage()).thenReturn(first, second);

        task.run(TASK);
        task.run(TASK);

        org.assertj.core.api.Assertions.assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
    }
}
