package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.MailFiling.Wish;
import org.broadleafcare.channel.email.inbound.SenderBook;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.channel.email.thread.ReplyAddresses;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.TicketParticipants;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mails as they come, and what becomes of them. */
@ShopTest
@NullUnmarked
class MailToTicketIT {
    private static final int MOST_STATEMENTS = 16;

    private final MailDrop drop;
    private final TicketQueries tickets;
    private final TicketService service;
    private final TicketParticipants people;
    private final ReplyAddresses addresses;
    private final SenderBook senders;
    private final Statements statements;
    private final ShopSide side;
    private final JdbcTemplate sql;
    private final Actor agent;
    private final String support = "support-" + word() + "@shop.example";
    private final String ada = "ada-" + word() + "@mail.example";
    private final long account;

    MailToTicketIT(RunningShop shop) {
        side = new ShopSide(shop.admin());
        drop = new MailDrop(side);
        tickets = side.bean("careTicketQueries", TicketQueries.class);
        service = side.bean("careTicketService", TicketService.class);
        people = side.bean("careTicketParticipants", TicketParticipants.class);
        addresses = side.bean("careReplyAddresses", ReplyAddresses.class);
        senders = side.bean("careSenderRules", SenderBook.class);
        statements = new Statements(shop.admin());
        sql = new JdbcTemplate(shop.database().dataSource());
        agent = new Requests(shop).agent("agent");
        account = drop.account(support, "mx.shop.example");
    }

    @Test
    void opensATicketInTheWritersLanguage() {
        InboundMailImpl mail = drop.file(account, """
                From: Ada L <%s>
                To: %s
                Cc: Bea <bea-%s>
                Subject: Re: Kaputte Tasse
                Message-ID: <%s>

                Guten Tag, die Tasse ist leider zerbrochen und ich bin nicht zufrieden. Bitte schicken Sie eine neue.

                Am 3. März 2026 schrieb Shop:
                > Vielen Dank
                """.formatted(ada, support, ada, MailDrop.anyId()));

        assertThat(mail.state()).isEqualTo(InboundState.FILED);
        TicketView ticket = ticket(mail);
        assertThat(ticket.subject()).isEqualTo("Kaputte Tasse");
        assertThat(ticket.locale().getLanguage()).isEqualTo("de");
        assertThat(ticket.requester().email()).isEqualTo(ada);
        assertThat(ticket.accountId()).isEqualTo(account);
        assertThat(people.of(ticket.id())).extracting(one -> one.who().email()).containsExactly("bea-" + ada);
        MessageView message = tickets.conversation(ticket.id(), true).get(0);
        assertThat(message.text()).startsWith("Guten Tag").doesNotContain("Vielen Dank");
        assertThat(receipts(ticket)).isEqualTo(1);
    }

    @Test
    void knowsTheCustomerAndTheirConversationByAddressReferenceAndNumber() {
        TicketView ticket = ticket(drop.file(account, mail(ada, "Mug", "The handle broke off", "")));
        service.reply(ticket.id(), words("Which one?"), agent);

        drop.file(
                account, mail(ada, "Hi", "By address", "").replace(support, addresses.ofTicket(support, ticket.id())));
        String ours = sql.queryForObject(
                "select min(RFC_MESSAGE_ID) from CARE_MAIL where TICKET_ID = " + ticket.id()
                        + " and KIND = 'ticket-reply'",
                String.class);
        drop.file(account, mail(ada, "Other words", "By reference", "In-Reply-To: " + ours + "\n"));
        drop.file(account, mail(ada, "[#" + ticket.number() + "] Mug", "By number", ""));

        assertThat(tickets.conversation(ticket.id(), false))
                .extracting(MessageView::text)
                .containsExactly("The handle broke off", "Which one?", "By address", "By reference", "By number");
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void givesAStrangerWithANumberATicketOfTheirOwn() {
        TicketView ticket = ticket(drop.file(account, mail(ada, "Mug", "Mine", "")));

        TicketView other =
                ticket(drop.file(account, mail("eve-" + ada, "[#" + ticket.number() + "] Mug", "Mine!", "")));

        assertThat(other.id()).isNotEqualTo(ticket.id());
        assertThat(tickets.conversation(ticket.id(), true)).hasSize(1);
    }

    @Test
    void showsANewcomerToTheTeamOnly() {
        TicketView ticket = ticket(drop.file(account, mail(ada, "Mug", "Mine", "")));
        String reply = addresses.ofTicket(support, ticket.id());

        drop.file(account, mail("eve-" + ada, "Mug", "I am new here", "").replace(support, reply));

        MessageView message = tickets.conversation(ticket.id(), true).get(1);
        assertThat(message.mail().newcomer()).isTrue();
        assertThat(message.authorName()).isEqualTo("Ada L");
        assertThat(tickets.conversation(ticket.id(), false)).hasSize(1);
    }

    @Test
    void keepsAbsenceNotesWithoutReopeningAndIgnoresThoseThatAnswerNothing() {
        TicketView ticket = ticket(drop.file(account, mail(ada, "Mug", "Broken", "")));
        service.moveTo(ticket.id(), TicketStatus.SOLVED, agent);
        String away = mail(ada, "Out of office", "I am away", "Auto-Submitted: auto-replied\n");

        drop.file(account, away.replace(support, addresses.ofTicket(support, ticket.id())));
        InboundMailImpl lost = drop.file(account, mail(ada, "Out of office", "Away", "Auto-Submitted: auto-replied\n"));

        assertThat(read(ticket).status()).isEqualTo(TicketStatus.SOLVED);
        assertThat(tickets.conversation(ticket.id(), true).get(1).kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(lost.state()).isEqualTo(InboundState.IGNORED);
        assertThat(lost.nature()).isEqualTo(MailNature.AUTO_REPLY);
    }

    @Test
    void answersNoList() {
        TicketView ticket = ticket(drop.file(account, mail(ada, "News", "Buy", "List-Id: <news.example>\n")));

        assertThat(receipts(ticket)).isZero();
    }

    @Test
    void notesABounceAtTheMailThatCameBack() {
        TicketView ticket = ticket(drop.file(account, mail(ada, "Mug", "Broken", "")));
        service.reply(ticket.id(), words("Sorry"), agent);
        String of = " from CARE_MAIL where KIND = 'ticket-reply' and TICKET_ID = " + ticket.id();
        await().until(() -> "SENT".equals(sql.queryForObject("select min(STATE)" + of, String.class)));
        String id = sql.queryForObject("select min(RFC_MESSAGE_ID)" + of, String.class);

        InboundMailImpl bounce = drop.file(account, """
                Return-Path: <>
                From: MAILER-DAEMON@mx.mail.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """.formatted(support, MailDrop.anyId(), ada, id));

        assertThat(bounce.ticketId()).isEqualTo(ticket.id());
        assertThat(sql.queryForObject("select STATE" + of, String.class)).isEqualTo("BOUNCED");
        assertThat(read(ticket).deliveryTrouble()).isTrue();
        assertThat(tickets.conversation(ticket.id(), true)).hasSize(2);
        assertThat(sql.queryForObject("select count(*) from CARE_UNDELIVERABLE where EMAIL = ?", Integer.class, ada))
                .isEqualTo(1);
    }

    @Test
    void keepsBlockedSendersAndSendersOfJunkAwayUntilReleased() {
        side.inTransaction(() -> senders.block(ada, agent));
        assertThat(drop.file(account, mail(ada, "Buy", "Now", "")).state()).isEqualTo(InboundState.BLOCKED);

        String bob = "bob-" + ada;
        TicketView ticket = ticket(drop.file(account, mail(bob, "Buy", "Now", "")));
        service.junk(ticket.id(), agent);
        InboundMailImpl next = drop.file(account, mail(bob, "Buy", "More", ""));
        assertThat(next.state()).isEqualTo(InboundState.JUNK);
        assertThat(next.reason()).isEqualTo("junk_sender");

        assertThat(drop.file(next.id(), Wish.RELEASE).state()).isEqualTo(InboundState.FILED);
    }

    @Test
    void takesAForgedSendersWordsForNobodys() {
        TicketView ticket = ticket(drop.file(
                account,
                "Authentication-Results: mx.shop.example; dmarc=fail header.from=example.com\n"
                        + mail("jane@example.com", "Mug", "I am Jane", "")));

        assertThat(ticket.requester().customerId()).isNull();
        assertThat(tickets.conversation(ticket.id(), true).get(0).mail().unverified())
                .isTrue();
        assertThat(tickets.conversation(ticket.id(), false)).isEmpty();
        assertThat(receipts(ticket)).isZero();
    }

    @Test
    void leavesAMailThatCannotBeReadToATryLaterAndToPeople() {
        long id = drop.put(account, mail(ada, "Mug", "Broken", ""));
        String key =
                sql.queryForObject("select RAW_KEY from CARE_INBOUND_MAIL where INBOUND_MAIL_ID = " + id, String.class);
        sql.update("update CARE_INBOUND_MAIL set RAW_KEY = 'no/such/file' where INBOUND_MAIL_ID = " + id);

        assertThatThrownBy(() -> drop.file(id, Wish.USUAL)).isInstanceOf(RuntimeException.class);
        assertThat(drop.row(id).state()).isEqualTo(InboundState.RECEIVED);

        sql.update("update CARE_INBOUND_MAIL set RAW_KEY = ? where INBOUND_MAIL_ID = ?", key, id);
        TicketView ticket = ticket(drop.file(id, Wish.RAW));
        assertThat(ticket.subject()).isEqualTo("Mug");
        assertThat(tickets.conversation(ticket.id(), true).get(0).mail().trouble())
                .contains("unreadable");
    }

    @Test
    void filesAMailOnce() {
        long id = drop.put(account, mail(ada, "Mug", "Broken", ""));

        TicketView ticket = ticket(drop.file(id, Wish.USUAL));
        drop.file(id, Wish.USUAL);

        assertThat(tickets.conversation(ticket.id(), true)).hasSize(1);
    }

    @Test
    void filesWithFewStatements() {
        int opening = statements.fewest(() ->
                drop.file(drop.put(account, mail("x" + word() + "@mail.example", "Mug", "A", "")), Wish.USUAL));

        // One more writes the row that the intake would have written, one reads it for the test.
        assertThat(opening).as("statements, filing a mail").isLessThanOrEqualTo(MOST_STATEMENTS + 2);
    }

    private TicketView ticket(InboundMailImpl mail) {
        assertThat(mail.ticketId()).as(mail.state() + " " + mail.reason()).isNotNull();
        return tickets.byId(mail.ticketId()).orElseThrow();
    }

    private TicketView read(TicketView ticket) {
        return tickets.byId(ticket.id()).orElseThrow();
    }

    private int receipts(TicketView ticket) {
        Integer receipts = sql.queryForObject(
                "select count(*) from CARE_MAIL where KIND = 'ticket-received' and TICKET_ID = " + ticket.id(),
                Integer.class);
        return receipts == null ? 0 : receipts;
    }

    private String mail(String from, String subject, String text, String headers) {
        return "From: Ada L <" + from + ">\nTo: " + support + "\nSubject: " + subject + "\nMessage-ID: <"
                + MailDrop.anyId() + ">\n" + headers + "\n" + text + "\n";
    }

    private static NewMessage words(String text) {
        return new NewMessage(text, ChannelKind.FORM, List.of(), null);
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
