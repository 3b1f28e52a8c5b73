package org.broadleafcare.channel.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.broadleafcare.channel.email.thread.MailThread.Continues;
import org.broadleafcare.channel.email.thread.MailThread.Starts;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random conversations over mail programs that drop, fold and rewrite what they please; each seed is one shop. */
class ThreadingPropertyTest {
    private static final int TICKETS = 12;
    private static final int MAILS = 40;
    private static final String[] PREFIXES = {"Re: ", "AW: ", "RE: Re: ", "Fwd: ", "", "回复：", "رد: "};

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** An answer as some program sends it, and where it has to go. */
    private record Answer(TicketView ticket, IncomingMail mail, boolean byToken, boolean byId, boolean byNumber) {}

    private final KnownMails known = new KnownMails();
    private final ThreadFinder finder = new ThreadFinder(known);

    @ParameterizedTest
    @MethodSource("seeds")
    void ownWordsFindTheirTicketAsLongAsAnythingOfItIsLeft(long seed) {
        Random random = new Random(seed);
        for (Answer answer : answers(random, shop())) {
            MailThread found = finder.find(answer.mail());
            if (answer.byToken() || answer.byId() || answer.byNumber()) {
                assertThat(found).as(answer.toString()).isInstanceOf(Continues.class);
                assertThat(((Continues) found).ticket()).isEqualTo(answer.ticket());
                assertThat(((Continues) found).belongs()).isTrue();
            } else {
                assertThat(found).as(answer.toString()).isInstanceOf(Starts.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStrangerWithANumberOrAForgedSealNeverJoins(long seed) {
        Random random = new Random(seed);
        for (TicketView ticket : shop()) {
            String forged = scrambled(seal(ticket), random);
            IncomingMail mail = new IncomingMail(
                    1,
                    List.of(forged, "support@shop.example"),
                    List.of("made-up-" + random.nextLong() + "@x"),
                    List.of(),
                    "Re: [#" + ticket.number() + "] Mug",
                    "eve" + random.nextInt(5) + "@example.org",
                    Verdict.NONE);

            assertThat(finder.find(mail)).isInstanceOf(Starts.class);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereAMailBelongsDoesNotDependOnWhatElseArrives(long seed) {
        Random random = new Random(seed);
        List<Answer> answers = answers(random, shop());
        List<MailThread> first =
                answers.stream().map(answer -> finder.find(answer.mail())).toList();
        List<Integer> order = new ArrayList<>(
                LongStream.range(0, answers.size()).mapToObj(at -> (int) at).toList());
        Collections.shuffle(order, random);

        for (int at : order) {
            known.knows(answers.get(at).ticket(), "arrived-" + seed + "-" + at + "@x");
            assertThat(finder.find(answers.get(at).mail())).isEqualTo(first.get(at));
        }
    }

    private List<TicketView> shop() {
        List<TicketView> tickets = new ArrayList<>();
        for (int id = 1; id <= TICKETS; id++) {
            TicketView ticket = SampleTickets.byMail(
                    id, String.valueOf(200_000 + id), "person" + id + "@example.com", 1 + id % 3, false);
            known.knows(ticket, "first-" + id + "@mail.example", "care-" + id + "@shop");
            tickets.add(ticket);
        }
        return tickets;
    }

    private List<Answer> answers(Random random, List<TicketView> tickets) {
        List<Answer> answers = new ArrayList<>();
        for (int mail = 0; mail < MAILS; mail++) {
            answers.add(answer(random, tickets.get(random.nextInt(tickets.size()))));
        }
        return answers;
    }

    private Answer answer(Random random, TicketView ticket) {
        boolean token = random.nextBoolean();
        boolean replyTo = random.nextInt(3) > 0;
        boolean references = random.nextInt(3) > 0;
        boolean number = random.nextBoolean();
        List<String> ids =
                new ArrayList<>(List.of("first-" + ticket.id() + "@mail.example", "care-" + ticket.id() + "@shop"));
        if (random.nextBoolean()) {
            ids.add(random.nextInt(2), "somebody-else-" + random.nextInt() + "@x");
        }
        String prefix = PREFIXES[random.nextInt(PREFIXES.length)];
        // A forward to another address of the shop is that one's concern, so these go to the ticket's own.
        IncomingMail mail = new IncomingMail(
                ticket.accountId() == null ? 1 : ticket.accountId(),
                token ? List.of("x@y.example", rewritten(seal(ticket), random)) : List.of("support@shop.example"),
                replyTo ? List.of("care-" + ticket.id() + "@shop") : List.of(""),
                references ? ids : List.of(),
                prefix + (number ? "[#" + ticket.number() + "] " : "") + "Mug",
                cased(ticket.requester().email(), random),
                Verdict.NONE);
        return new Answer(ticket, mail, token, replyTo || references, number);
    }

    private String seal(TicketView ticket) {
        return known.addresses.ofTicket("support@shop.example", ticket.id());
    }

    private static String rewritten(String address, Random random) {
        String cased = cased(address, random);
        return random.nextBoolean() ? cased.replace("+", "%2B") : cased;
    }

    private static String cased(String address, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
            default -> address;
        };
    }

    private static String scrambled(String address, Random random) {
        int at = address.indexOf("+t") + 2 + random.nextInt(8);
        char other = (char) ('a' + random.nextInt(26));
        char kept = address.charAt(at);
        return address.substring(0, at)
                + (other == kept ? (kept == 'z' ? 'y' : 'z') : other)
                + address.substring(at + 1);
    }
}
