package org.broadleafcare.channel.email.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadleafcare.channel.email.RefusedMail;
import org.broadleafcare.channel.email.Suppression;
import org.broadleafcare.channel.email.Undeliverable;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.dao.UndeliverableDao;
import org.broadleafcare.channel.email.domain.SuppressionImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.ticket.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the list. Most shops' is empty most of the time: that it is empty is known for a few seconds without asking, so
 * that a mail costs no further statement.
 */
@Transactional("blTransactionManager")
class UndeliverableImpl implements Undeliverable {
    private static final Duration EMPTY_IS_KNOWN_FOR = Duration.ofSeconds(5);
    private static final Duration REFUSALS_COUNT_FOR = Duration.ofDays(14);
    private static final int REFUSALS_THAT_STOP = 3;
    private static final int MOST = 500;

    private final UndeliverableDao rows;
    private final MailDao mails;
    private final EventLog events;
    private final Clock clock;
    private volatile Instant emptyUntil = Instant.MIN;

    UndeliverableImpl(UndeliverableDao rows, MailDao mails, EventLog events, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Suppression> of(String email) {
        return isEmpty() ? Optional.empty() : active(email).map(SuppressionImpl::view);
    }

    private boolean isEmpty() {
        Instant now = clock.instant();
        if (now.isBefore(emptyUntil)) {
            return true;
        }
        boolean empty = !rows.hasActive();
        emptyUntil = empty ? now.plus(EMPTY_IS_KNOWN_FOR) : Instant.MIN;
        return empty;
    }

    private Optional<SuppressionImpl> active(String email) {
        return rows.byKey(key(email)).filter(SuppressionImpl::isActive);
    }

    private static String key(String email) {
        return new MailAddress(email, null).key();
    }

    @Override
    public boolean refused(RefusedMail mail) {
        String key = key(mail.email());
        Instant now = clock.instant();
        boolean stops = HardBounce.is(mail.statusCode(), mail.words())
                || mails.refusalsSince(key, now.minus(REFUSALS_COUNT_FOR)) >= REFUSALS_THAT_STOP;
        if (key.isEmpty() || !stops) {
            return false;
        }
        SuppressionImpl row = noted(key, mail, now);
        emptyUntil = Instant.MIN;
        tell("address.undeliverable", row, mail.about(), Actor.system(), mail.mailId());
        return true;
    }

    private SuppressionImpl noted(String key, RefusedMail mail, Instant now) {
        Optional<SuppressionImpl> known = rows.byKey(key);
        known.ifPresent(row -> row.again(mail.statusCode(), mail.mailId(), now));
        return known.orElseGet(() -> {
            SuppressionImpl row = new SuppressionImpl(key, mail.statusCode(), mail.mailId(), now);
            rows.add(row);
            return row;
        });
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Suppression> all() {
        return rows.active(MOST).stream().map(SuppressionImpl::view).toList();
    }

    @Override
    public boolean release(long id, Actor by) {
        return release(rows.byId(id).filter(SuppressionImpl::isActive), by);
    }

    @Override
    public boolean release(String email, Actor by) {
        return !isEmpty() && release(active(email), by);
    }

    private boolean release(Optional<SuppressionImpl> found, Actor by) {
        found.ifPresent(row -> {
            row.release(by.login(), clock.instant());
            tell("address.released", row, new Subject("undeliverable", row.id()), by, null);
        });
        return found.isPresent();
    }

    private void tell(String type, SuppressionImpl row, Subject about, Actor by, @Nullable Long mailId) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("undeliverableId", row.id());
        facts.put("code", row.view().statusCode());
        if (mailId != null) {
            facts.put("mailId", mailId);
        }
        events.append(new EventDraft(type, about, by, facts));
    }
}
