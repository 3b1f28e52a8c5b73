package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.broadleafcare.it.Requests.file;
import static org.broadleafcare.it.Requests.key;
import static org.broadleafcare.it.Requests.words;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.refusal.TicketChanged;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class TicketIT {
    private final Requests requests;
    private final EventLog log;
    private final JdbcTemplate sql;
    private final TicketService inAdmin;
    private final Statements statements;
    private final Actor agent;

    TicketIT(RunningShop shop) {
        this.requests = new Requests(shop);
        this.log = shop.site().getBean("careEventLog", EventLog.class);
        this.sql = new JdbcTemplate(shop.database().dataSource());
        this.inAdmin = shop.admin().getBean("careTicketService", TicketService.class);
        this.statements = new Statements(shop.admin());
        this.agent = requests.agent("agent");
    }

    @Test
    @Tag("smoke")
    void goesFromQuestionToSolvedReopenedClosedAndFollowUp() {
        TicketView ticket = requests.open("Größe 😀 مرحبا");
        assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);

        requests.service.note(ticket.id(), words("Ask the carrier"), agent);
        requests.service.reply(ticket.id(), words("It is on its way"), agent);
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.PENDING);

        requests.service.answer(ticket.id(), words("Thank you"), requests.actor());
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.OPEN);

        requests.service.reply(ticket.id(), words("You are welcome"), TicketStatus.SOLVED, agent);
        requests.service.answer(ticket.id(), words("It came broken"), requests.actor());
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.OPEN);

        requests.service.moveTo(ticket.id(), TicketStatus.SOLVED, agent);
        requests.service.moveTo(ticket.id(), TicketStatus.CLOSED, agent);
        TicketView next = requests.service.answer(ticket.id(), words("Broken again"), requests.actor());
        assertThat(next.previousNumber()).isEqualTo(ticket.number());

        assertThat(requests.queries.conversation(ticket.id(), false)).hasSize(5);
        assertThat(requests.queries.conversation(ticket.id(), true)).hasSize(6);
        assertThat(requests.queries.byNumber(ticket.number()).orElseThrow().subject())
                .isEqualTo("Größe 😀 مرحبا");
        assertThat(log.about(Subject.ticket(ticket.id()), 100))
                .extracting(LoggedEvent::type)
                .containsSubsequence(
                        "ticket.created",
                        "ticket.message_added",
                        "ticket.message_added",
                        "ticket.assigned",
                        "ticket.status_changed",
                        "ticket.message_added",
                        "ticket.status_changed");
    }

    @Test
    void givesEveryStepAPosition() {
        long before = log.head();
        TicketView ticket = requests.open("Position");

        await().untilAsserted(() -> assertThat(log.after(before, 1000))
                .anyMatch(event -> event.subject().equals(Subject.ticket(ticket.id()))));
    }

    @Test
    void opensATicketWithAtMostTwelveStatements() {
        // In the admin's context: mails are sent, and counted, in the storefront's.
        int all = statements.fewest(
                () -> inAdmin.open(requests.wish("Counted", "Text", key(), List.of()), requests.actor()));

        assertThat(all).as("statements, opening a ticket").isLessThanOrEqualTo(12);
    }

    @Test
    void simultaneousSubmissionsWithOneKeyMakeOneTicket() throws Exception {
        NewTicket wish = requests.wish("Double click", "Text", key(), List.of(file("a.png", Requests.PIXEL)));

        List<TicketView> views = atOnce(4, () -> requests.service.open(wish, requests.actor()));

        assertThat(views.stream().map(TicketView::id).distinct()).hasSize(1);
        assertThat(requests.queries.conversation(views.get(0).id(), true)).hasSize(1);
        assertThat(sql.queryForObject(
                        "select count(*) from CARE_TICKET where SUBMISSION_KEY = ?",
                        Integer.class,
                        wish.submissionKey()))
                .isEqualTo(1);
    }

    @Test
    void ofTwoAgentsOneIsTold() throws Exception {
        TicketView ticket = requests.open("Two agents");
        Callable<Boolean> solve = () -> {
            try {
                requests.service.moveTo(ticket.id(), TicketStatus.SOLVED, ticket.version(), agent);
                return true;
            } catch (TicketChanged stale) {
                return false;
            }
        };

        assertThat(atOnce(2, solve)).containsExactlyInAnyOrder(true, false);
        assertThat(read(ticket).version()).isEqualTo(ticket.version() + 1);
    }

    @Test
    void answersAndRepliesAtTheSameTimeAreAllKept() throws Exception {
        TicketView ticket = requests.open("Crowd");

        atOnce(3, () -> requests.service.answer(ticket.id(), words("Answer"), requests.actor()));

        assertThat(requests.queries.conversation(ticket.id(), false)).hasSize(4);
    }

    @Test
    void keepsFilesAndTheirDetectedType() throws Exception {
        TicketView ticket = requests.open("Files");
        requests.service.answer(
                ticket.id(), words("See", file("..\\ev\u202Eil.png", Requests.PIXEL)), requests.actor());

        MessageView message = requests.queries.conversation(ticket.id(), false).get(1);
        AttachmentView picture = message.attachments().get(0);
        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.fileName()).doesNotContain("\\", "..", "\u202E");
        assertThat(requests.queries.open(picture).readAllBytes()).isEqualTo(Requests.PIXEL);
    }

    @Test
    void refusesFilesThatLieAndKeepsNothing() {
        TicketView ticket = requests.open("Liar");
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        requests.service.answer(ticket.id(), words("See", file("a.png", script)), requests.actor()))
                .isInstanceOfSatisfying(
                        InvalidTicketInput.class,
                        invalid -> assertThat(invalid.refusals())
                                .singleElement()
                                .satisfies(one -> assertThat(one.field()).isEqualTo("files")));
        assertThat(requests.queries.conversation(ticket.id(), false)).hasSize(1);
    }

    @Test
    void refusesAnotherShoppersOrder() {
        NewTicket wish = requests.wish("Not mine", "Text", key(), List.of());
        NewTicket theirs = new NewTicket(
                wish.type(),
                wish.topic(),
                wish.subject(),
                wish.text(),
                wish.channel(),
                wish.locale(),
                null,
                new Requester(requests.shopper("hans@example.com").id(), "Hans", "hans@example.com"),
                wish.orderId(),
                wish.items(),
                List.of(),
                null);

        assertThatThrownBy(() -> requests.service.open(
                        theirs,
                        Actor.customer(requests.shopper("hans@example.com").id())))
                .isInstanceOf(InvalidTicketInput.class);
    }

    @Test
    void longTextStaysInItsRow() {
        String text = "é".repeat(20_000);
        TicketView ticket = requests.service.open(requests.wish("Long", text, key(), List.of()), requests.actor());

        assertThat(sql.queryForObject(
                        "select BODY_TEXT from CARE_TICKET_MESSAGE where TICKET_ID = ?", String.class, ticket.id()))
                .isEqualTo(text);
    }

    private TicketView read(TicketView ticket) {
        return requests.queries.byId(ticket.id()).orElseThrow();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
