package org.broadleafcare.desk.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.Draft;
import org.broadleafcare.desk.DraftFile;
import org.broadleafcare.desk.DraftKind;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.desk.HeldReply.State;
import org.broadleafcare.desk.dao.HeldReplyDao;
import org.broadleafcare.desk.domain.HeldReplyImpl;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** The end of the waiting: the answer becomes a message, or goes back to its agent. */
final class HeldRelease {
    private final HeldReplyDao rows;
    private final TicketService tickets;
    private final TicketQueries queries;
    private final Drafts drafts;
    private final Agents agents;
    private final FileStore files;
    private final EventLog events;
    private final ObjectMapper json;
    private final Attempts attempts;

    HeldRelease(
            HeldReplyDao rows,
            TicketService tickets,
            TicketQueries queries,
            Drafts drafts,
            Agents agents,
            FileStore files,
            EventLog events,
            ObjectMapper json,
            Attempts attempts) {
        this.rows = rows;
        this.tickets = tickets;
        this.queries = queries;
        this.drafts = drafts;
        this.agents = agents;
        this.files = files;
        this.events = events;
        this.json = json;
        this.attempts = attempts;
    }

    /** Sends what still waits. Safe to repeat; who holds the row's lock decides between this and taking it back. */
    void release(long id) {
        try {
            attempts.run(() -> {
                rows.lock(id).filter(row -> row.state() == State.HELD).ifPresent(this::sendOrReturn);
                return id;
            });
        } catch (CareException refused) {
            // The ticket takes it no more: it was closed meanwhile, or a file has gone.
            giveBack(id);
        }
    }

    void giveBack(long id) {
        attempts.run(() -> {
            rows.lock(id).filter(row -> row.state() == State.HELD).ifPresent(this::fail);
            return id;
        });
    }

    private void sendOrReturn(HeldReplyImpl row) {
        Long agent = row.agent().id();
        boolean mayStill = agent != null
                && agents.byId(agent)
                        .filter(one -> one.may(CarePermissions.TICKET_WRITE))
                        .isPresent();
        if (mayStill) {
            write(row);
        } else {
            fail(row);
        }
    }

    /** In the caller's transaction. */
    void write(HeldReplyImpl row) {
        HeldWords words = HeldWords.read(json, row.body());
        NewMessage message = new NewMessage(words.words(), ChannelKind.FORM, words.uploads(files), "held:" + row.id());
        MessageView sent = tickets.reply(row.ticketId(), message, then(row), row.agent());
        row.sentAs(sent.id());
    }

    /** Who wrote in the meantime has not been answered by this. */
    private @Nullable TicketStatus then(HeldReplyImpl row) {
        boolean answered = queries.conversation(row.ticketId(), false).stream()
                .anyMatch(message ->
                        message.direction() == Direction.IN && message.at().isAfter(row.createdAt()));
        return answered ? TicketStatus.OPEN : row.then();
    }

    private void fail(HeldReplyImpl row) {
        backToDraft(row);
        row.fail();
        events.append(new EventDraft(
                "reply.not_sent",
                Subject.ticket(row.ticketId()),
                row.agent(),
                Map.<String, Object>of("heldReplyId", row.id())));
    }

    /** The words, before what the agent has begun to write since. */
    Draft backToDraft(HeldReplyImpl row) {
        HeldWords words = HeldWords.read(json, row.body());
        List<DraftFile> both = new ArrayList<>();
        words.kept().forEach(file -> both.add(new DraftFile(file.uploadId(), file.name(), file.size(), "", false)));
        StringBuilder text = new StringBuilder(words.words());
        drafts.of(row.ticketId(), agent(row)).map(Draft::words).ifPresent(begun -> {
            text.append(begun.text().isBlank() ? "" : "\n\n" + begun.text());
            both.addAll(begun.files());
        });
        DraftWords back = new DraftWords(DraftKind.REPLY, text.toString(), row.then(), both);
        return drafts.save(row.ticketId(), agent(row), back, null);
    }

    /** What came of one that was taken back before. */
    Draft draftOf(HeldReplyImpl row) {
        return drafts.of(row.ticketId(), agent(row))
                .orElseGet(() -> new Draft(
                        row.ticketId(), new DraftWords(DraftKind.REPLY, "", row.then(), List.of()), 0, row.sendAt()));
    }

    private static long agent(HeldReplyImpl row) {
        return Objects.requireNonNull(row.agent().id(), "no agent");
    }
}
