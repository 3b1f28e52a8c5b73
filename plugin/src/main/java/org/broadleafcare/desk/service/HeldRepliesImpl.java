package org.broadleafcare.desk.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.AlreadySent;
import org.broadleafcare.desk.Answer;
import org.broadleafcare.desk.DeskSettings;
import org.broadleafcare.desk.Draft;
import org.broadleafcare.desk.HeldReplies;
import org.broadleafcare.desk.HeldReply;
import org.broadleafcare.desk.HeldReply.State;
import org.broadleafcare.desk.HeldReplyNotFound;
import org.broadleafcare.desk.dao.DraftDao;
import org.broadleafcare.desk.dao.HeldReplyDao;
import org.broadleafcare.desk.domain.HeldReplyImpl;
import org.broadleafcare.ticket.value.TicketStatus;

/** One answer at a time per ticket: who comes second is told what the first one wrote. */
final class HeldRepliesImpl implements HeldReplies {
    private static final Duration FAILURE_SHOWN = Duration.ofDays(1);
    private static final int LONGEST_KEY = 80;

    private final HeldReplyDao rows;
    private final DraftDao drafts;
    private final AnswerRules rules;
    private final HeldRelease release;
    private final Settings settings;
    private final Tasks tasks;
    private final EventLog events;
    private final ObjectMapper json;
    private final Attempts attempts;
    private final Clock clock;

    HeldRepliesImpl(
            HeldReplyDao rows,
            DraftDao drafts,
            AnswerRules rules,
            HeldRelease release,
            Settings settings,
            Tasks tasks,
            EventLog events,
            ObjectMapper json,
            Attempts attempts,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.rules = rules;
        this.release = release;
        this.settings = settings;
        this.tasks = tasks;
        this.events = events;
        this.json = json;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public HeldReply send(long ticketId, Answer answer, Actor by) {
        rules.checkText(answer.text());
        String key = key(answer.submissionKey());
        return attempts.run(
                () -> sentBefore(key).orElseGet(() -> hold(ticketId, answer, key, by)), () -> sentBefore(key));
    }

    private Optional<HeldReply> sentBefore(String key) {
        return rows.bySubmissionKey(key).map(this::view);
    }

    private HeldReply hold(long ticketId, Answer answer, String key, Actor by) {
        rows.lockTicket(ticketId);
        rules.check(ticketId, answer, by);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int seconds = settings.get(DeskSettings.UNDO_SEND);
        HeldReplyImpl row = new HeldReplyImpl(
                ticketId,
                by,
                new HeldWords(answer.text(), answer.files()).write(json),
                answer.then(),
                key,
                now,
                now.plusSeconds(seconds));
        rows.add(row);
        drafts.remove(ticketId, row.agent().id() == null ? -1 : row.agent().id());
        if (seconds == 0) {
            release.write(row);
        } else {
            tell("reply.held", row, by);
            tasks.scheduleNew(
                    ReleaseReply.NAME, Long.toString(row.id()), new ReleaseReply.Payload(row.id()), row.sendAt());
        }
        return view(row);
    }

    @Override
    public Draft undo(long id, Actor by) {
        return attempts.run(() -> {
            HeldReplyImpl row =
                    rows.lock(id).filter(found -> found.agent().equals(by)).orElseThrow(HeldReplyNotFound::new);
            if (row.state() == State.SENT) {
                throw new AlreadySent();
            }
            if (row.state() != State.HELD) {
                return release.draftOf(row);
            }
            Draft draft = release.backToDraft(row);
            row.undo();
            tell("reply.undone", row, by);
            return draft;
        });
    }

    @Override
    public List<HeldReply> on(long ticketId) {
        return rows.on(ticketId, clock.instant().minus(FAILURE_SHOWN)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public Map<Long, TicketStatus> wishedStatuses(Collection<Long> ticketIds) {
        return ticketIds.isEmpty() ? Map.of() : rows.wishedStatuses(ticketIds);
    }

    private void tell(String type, HeldReplyImpl row, Actor by) {
        events.append(new EventDraft(
                type, Subject.ticket(row.ticketId()), by, Map.<String, Object>of("heldReplyId", row.id())));
    }

    private HeldReply view(HeldReplyImpl row) {
        Long agent = row.agent().id();
        return new HeldReply(
                row.id(),
                row.ticketId(),
                agent == null ? -1 : agent,
                HeldWords.read(json, row.body()).words(),
                row.then(),
                row.sendAt(),
                row.state(),
                row.messageId());
    }

    private static String key(String typed) {
        return typed.length() <= LONGEST_KEY ? typed : Sha256.hex(typed);
    }
}
