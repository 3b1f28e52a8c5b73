package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.mail.DemoMail;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.Recipients;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.spi.Deliveries;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class MailIT {
    private final RunningShop shop;
    private final Requests requests;
    private final EventLog log;
    private final JdbcTemplate sql;
    private final Actor agent;

    MailIT(RunningShop shop) {
        this.shop = shop;
        this.requests = new Requests(shop);
        this.log = shop.site().getBean("careEventLog", EventLog.class);
        this.sql = new JdbcTemplate(shop.database().dataSource());
        this.agent = requests.agent("agent");
    }

    /** The ticket's mails in order of sending, as soon as none waits any more. */
    private List<DemoMail> mailsOf(TicketView ticket, int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.queryForList(
                                "select STATE from CARE_MAIL where TICKET_ID = ?", String.class, ticket.id()))
                        .hasSize(number)
                        .containsOnly("SENT"));
        List<DemoMail> newestFirst = shop.mail().mails().stream()
                .filter(mail -> mail.subject().contains(ticket.number()))
                .toList();
        return newestFirst.stream()
                .sorted(java.util.Comparator.comparingInt(DemoMail::number))
                .toList();
    }

    private static List<String> header(DemoMail mail, String name) {
        return mail.headers().stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(DemoMail.Line::value)
                .toList();
    }

    @Test
    @Tag("smoke")
    void confirmsAnswersAndSolvesInOneThread() {
        TicketView ticket = requests.open("Größe 👍 مرحبا");
        mailsOf(ticket, 1);
        requests.service.note(ticket.id(), Requests.words("Secret note"), agent);
        MessageView reply = requests.service.reply(ticket.id(), Requests.words("Es ist unterwegs & pünktlich"), agent);
        mailsOf(ticket, 2);
        requests.service.moveTo(ticket.id(), TicketStatus.SOLVED, agent);
        List<DemoMail> mails = mailsOf(ticket, 3);

        assertThat(mails).hasSize(3);
        assertThat(mails.get(0).subject()).contains("Größe 👍 مرحبا");
        assertThat(header(mails.get(0), "Auto-Submitted")).containsExactly("auto-replied");
        assertThat(header(mails.get(0), "In-Reply-To")).isEmpty();
        assertThat(mails.get(1).text())
                .contains("> Es ist unterwegs & pünktlich", "/account/requests/" + ticket.number());
        assertThat(mails.get(1).html()).contains("unterwegs &amp; pünktlich", "background:#1f5a3a");
        assertThat(header(mails.get(1), "Auto-Submitted")).containsExactly("auto-generated");
        assertThat(header(mails.get(1), "In-Reply-To")).isEqualTo(header(mails.get(0), "Message-ID"));
        assertThat(header(mails.get(2), "References").get(0))
                .containsSubsequence(
                        header(mails.get(0), "Message-ID").get(0),
                        header(mails.get(1), "Message-ID").get(0));
        for (DemoMail mail : mails) {
            assertThat(header(mail, "Message-ID")).hasSize(1);
            assertThat(header(mail, "X-Auto-Response-Suppress")).containsExactly("All");
            assertThat(mail.text() + mail.html()).doesNotContain("Secret note");
        }
        assertThat(header(mails.get(0), "Message-ID")).isNotEqualTo(header(mails.get(1), "Message-ID"));
        assertThat(deliveryOf(ticket, reply).state()).isEqualTo(Deliveries.State.SENT);
        assertThat(log.about(Subject.ticket(ticket.id()), 100))
                .extracting(LoggedEvent::type)
                .contains("mail.queued", "mail.sent")
                .doesNotContain("mail.failed");
    }

    @Test
    void saysSolvedInTheAnswerInsteadOfInASecondMail() {
        TicketView ticket = requests.open("One mail only");
        mailsOf(ticket, 1);
        requests.service.reply(ticket.id(), Requests.words("Done"), TicketStatus.SOLVED, agent);

        assertThat(mailsOf(ticket, 2).get(1).text()).contains("Done", "We think this solves it");
    }

    @Test
    void keepsPersonalTextOutOfTasksAndEvents() {
        TicketView ticket = requests.open("Nobody else's business");
        mailsOf(ticket, 1);

        List<Map<String, Object>> facts = sql.queryForList(
                "select FACTS from CARE_EVENT where SUBJECT_TYPE = 'ticket' and SUBJECT_ID = ?", ticket.id());

        assertThat(facts.toString()).doesNotContain("jane@", "business");
    }

    @Test
    void reachesEachOfThreeRecipientsOnceWithOneMessageId() {
        TicketView ticket = requests.open("Three people");
        mailsOf(ticket, 1);
        MailAddress cc = new MailAddress("cc-" + ticket.number() + "@example.com", "Zoë");
        MailAddress bcc = new MailAddress("bcc-" + ticket.number() + "@example.com", null);
        NewMail mail = new NewMail(
                "ticket-solved",
                requests.jane.email(),
                requests.jane.name(),
                Locale.ENGLISH,
                ticket.id(),
                null,
                false,
                null,
                new Recipients(List.of(), List.of(cc), List.of(bcc)),
                null,
                null);
        shop.site()
                .getBean("careAttempts", Attempts.class)
                .run(() -> shop.site().getBean("careMails", Mails.class).queue(mail));

        List<DemoMail> mails = mailsOf(ticket, 4).subList(1, 4);

        assertThat(mails)
                .extracting(each -> header(each, "Message-ID"))
                .allMatch(id -> id.equals(header(mails.get(0), "Message-ID")));
        assertThat(mails).allSatisfy(each -> {
            assertThat(header(each, "To").get(0)).contains(requests.jane.email());
            assertThat(header(each, "Cc").get(0)).contains("Zoë", cc.email());
            assertThat(each.headers().toString()).doesNotContain(bcc.email());
        });
        assertThat(shop.mail().mailsTo(bcc.email())).isEqualTo(1);
        assertThat(shop.mail().mailsTo(cc.email())).isEqualTo(1);
    }

    private Deliveries.Delivery deliveryOf(TicketView ticket, MessageView message) {
        Map<Long, List<Deliveries.Delivery>> all =
                shop.site().getBean("careMailDeliveries", Deliveries.class).ofTickets(List.of(ticket.id()));
        List<Deliveries.Delivery> deliveries = Objects.requireNonNull(all.get(message.id()));
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }
}
