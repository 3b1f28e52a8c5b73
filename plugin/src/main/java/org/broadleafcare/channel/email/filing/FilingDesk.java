package org.broadleafcare.channel.email.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.Undeliverable;
import org.broadleafcare.channel.email.bounce.BounceDesk;
import org.broadleafcare.channel.email.bounce.BounceReport;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.MailFiling.Wish;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.channel.email.junk.FloodGuard;
import org.broadleafcare.channel.email.junk.JunkJudge;
import org.broadleafcare.channel.email.junk.SenderPast;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.channel.email.junk.spi.Suspect;
import org.broadleafcare.channel.email.thread.MailThread;
import org.broadleafcare.channel.email.thread.MailThread.Continues;
import org.broadleafcare.channel.email.thread.ThreadFinder;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.ticket.Filed;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.Verdict;

/** Decides what becomes of a mail, in the caller's transaction. */
final class FilingDesk {
    private final InboundMailDao rows;
    private final MailReadings readings;
    private final ThreadFinder threads;
    private final JunkJudge judge;
    private final FloodGuard flood;
    private final BounceDesk bounces;
    private final TicketWriting writing;
    private final Undeliverable undeliverable;
    private final EventLog log;
    private final Clock clock;

    FilingDesk(
            InboundMailDao rows,
            MailReadings readings,
            ThreadFinder threads,
            JunkJudge judge,
            FloodGuard flood,
            BounceDesk bounces,
            TicketWriting writing,
            Undeliverable undeliverable,
            EventLog log,
            Clock clock) {
        this.rows = rows;
        this.readings = readings;
        this.threads = threads;
        this.judge = judge;
        this.flood = flood;
        this.bounces = bounces;
        this.writing = writing;
        this.undeliverable = undeliverable;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the mail is one to be filed so. */
    static boolean isDue(InboundMailImpl row, Wish wish) {
        return wish == Wish.USUAL
                ? row.state() == InboundState.RECEIVED
                : InboundState.LIFECYCLE.allows(row.state(), InboundState.FILED);
    }

    InboundState file(long id, Wish wish, Reading read) {
        InboundMailImpl row = rows.lock(id).orElseThrow();
        if (!isDue(row, wish)) {
            return row.state(); // somebody else was faster
        }
        boolean release = wish == Wish.RELEASE;
        Reading reading = release ? read.as(MailNature.HUMAN) : read;
        row.judged(read.nature(), read.verdict());
        switch (reading.nature()) {
            case OWN -> ignore(row, "own");
            case BOUNCE, DELAYED, RECEIPT -> report(row, reading);
            default -> {
                if (readings.isLoop(reading)) {
                    ignore(row, "loop");
                } else {
                    words(row, reading, release);
                }
            }
        }
        return row.state();
    }

    /** A ticket with nothing but the sender as first seen; the mail itself stays to be fetched. */
    InboundState fileUnread(long id) {
        InboundMailImpl row = rows.lock(id).orElseThrow();
        if (isDue(row, Wish.RAW)) {
            filed(row, writing.openUnread(row), "raw");
        }
        return row.state();
    }

    private void report(InboundMailImpl row, Reading reading) {
        Optional<MailImpl> original = bounces.original(reading.mail(), reading.recipients());
        if (reading.nature() == MailNature.RECEIPT) {
            ignore(row, "receipt");
            return;
        }
        original.ifPresent(mail -> BounceReport.of(reading.mail()).ifPresent(report -> bounces.note(report, mail)));
        Long ticket = original.map(MailImpl::ticketId).orElse(null);
        if (ticket != null) {
            row.filed(ticket, null, now());
            tell("mail.filed", row, Map.of("ticketId", ticket, "how", "bounce"));
        } else {
            row.bounced(original.isPresent() ? "bounce_noted" : "bounce_of_unknown", now());
        }
    }

    private void words(InboundMailImpl row, Reading reading, boolean release) {
        String from = reading.writer().key();
        Optional<Action> decided = release ? Optional.of(Action.ALLOW) : judge.decided(from);
        if (decided.filter(action -> action == Action.BLOCK).isPresent()) {
            row.blocked(JunkJudge.BLOCKED, now());
            tell("mail.blocked", row, Map.of());
            return;
        }
        MailThread thread = threads.find(reading.incoming());
        SenderPast past = flood.past(row.fromEmail(), row.id());
        Optional<String> junk =
                decided.isPresent() ? Optional.empty() : junkReason(thread, judge, suspect(reading, thread), past);
        if (junk.isPresent()) {
            row.junk(junk.get(), now());
            tell("mail.junk", row, Map.of("reason", junk.get()));
        } else if (thread instanceof Continues continues) {
            continued(row, reading, continues, past);
        } else if (reading.nature() == MailNature.AUTO_REPLY) {
            ignore(row, "auto_reply");
        } else {
            filed(row, writing.open(row, reading, past), "new");
        }
    }

    /** Junk stays junk whoever answers. */
    private static Optional<String> junkReason(MailThread thread, JunkJudge judge, Suspect mail, SenderPast past) {
        boolean answersJunk =
                thread instanceof Continues continues && continues.ticket().isJunk();
        return answersJunk ? Optional.of("junk_ticket") : judge.reason(mail, past);
    }

    private void continued(InboundMailImpl row, Reading reading, Continues thread, SenderPast past) {
        boolean talking = past.isTalking(thread.ticket().id());
        if (talking) {
            tell("mail.flood", row, Map.of("ticketId", thread.ticket().id()));
        }
        filed(
                row,
                writing.add(row, reading, thread, talking),
                thread.how().name().toLowerCase(Locale.ROOT));
        if (reading.nature() == MailNature.HUMAN && reading.verdict().overall() == Verdict.Overall.PASS) {
            undeliverable.release(reading.writer().key(), Actor.system());
        }
    }

    private static Suspect suspect(Reading reading, MailThread thread) {
        return new Suspect(
                reading.mail().headers(),
                reading.writer().key(),
                reading.mail().subject(),
                reading.folded().text(),
                reading.verdict(),
                !(thread instanceof Continues),
                thread instanceof Continues continues && continues.belongs());
    }

    private void filed(InboundMailImpl row, Filed filed, String how) {
        row.filed(filed.ticket().id(), filed.message().id(), now());
        tell(
                "mail.filed",
                row,
                Map.of(
                        "ticketId",
                        filed.ticket().id(),
                        "messageId",
                        filed.message().id(),
                        "how",
                        how));
    }

    private void ignore(InboundMailImpl row, String code) {
        row.ignored(code, now());
        tell("mail.ignored", row, Map.of("nature", code));
    }

    private void tell(String type, InboundMailImpl row, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("inboundMailId", row.id());
        all.putAll(facts);
        log.append(new EventDraft(type, new Subject("inbound_mail", row.id()), Actor.system(), all));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
