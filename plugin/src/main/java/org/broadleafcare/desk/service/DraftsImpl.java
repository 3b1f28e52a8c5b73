package org.broadleafcare.desk.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.Draft;
import org.broadleafcare.desk.DraftMoved;
import org.broadleafcare.desk.DraftWords;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.desk.Writing;
import org.broadleafcare.desk.dao.DraftDao;
import org.broadleafcare.desk.domain.DraftImpl;
import org.broadleafcare.ticket.refusal.TicketErased;
import org.jspecify.annotations.Nullable;

/** One row for each agent and ticket; of two saves at once one comes second and is told so. */
final class DraftsImpl implements Drafts {
    private static final int OTHERS = 10;

    private final DraftDao rows;
    private final WordsText words;
    private final Attempts attempts;
    private final Clock clock;

    DraftsImpl(DraftDao rows, WordsText words, Attempts attempts, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> of(long ticketId, long agentId) {
        return rows.of(ticketId, agentId).map(this::view);
    }

    @Override
    public List<Writing> others(long ticketId, long agentId) {
        return rows.others(ticketId, agentId, OTHERS);
    }

    @Override
    public Draft save(long ticketId, long agentId, DraftWords written, @Nullable Integer seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String body = words.write(written);
        return attempts.run(() -> {
            Optional<DraftImpl> found = rows.of(ticketId, agentId);
            if (seen != null && found.map(DraftImpl::saves).orElse(0) != seen.intValue()) {
                throw new DraftMoved();
            }
            DraftImpl row = found.orElseGet(() -> begun(ticketId, agentId));
            row.write(written.kind(), body, now);
            if (found.isEmpty()) {
                rows.add(row);
            }
            rows.flush();
            return view(row);
        });
    }

    /** Nothing new is kept about a forgotten person, not even by a window that was open all the time. */
    private DraftImpl begun(long ticketId, long agentId) {
        rows.erased(ticketId).ifPresent(number -> {
            throw new TicketErased(number);
        });
        return new DraftImpl(ticketId, agentId);
    }

    @Override
    public void drop(long ticketId, long agentId) {
        attempts.run(() -> rows.remove(ticketId, agentId));
    }

    private Draft view(DraftImpl row) {
        return new Draft(row.ticketId(), words.read(row.body()), row.saves(), row.updatedAt());
    }
}
