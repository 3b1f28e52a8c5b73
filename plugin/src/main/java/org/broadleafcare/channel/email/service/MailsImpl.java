package org.broadleafcare.channel.email.service;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.Suppression;
import org.broadleafcare.channel.email.Undeliverable;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.Addressee;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.common.web.CareUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row, one event and one task per copy of a mail. */
@Transactional(value = "blTransactionManager", propagation = Propagation.MANDATORY)
class MailsImpl implements Mails {
    private static final String NONE = "";

    private final MailDao mails;
    private final Undeliverable undeliverable;
    private final Tasks tasks;
    private final EventLog events;
    private final CareUrls urls;
    private final Clock clock;

    MailsImpl(MailDao mails, Undeliverable undeliverable, Tasks tasks, EventLog events, CareUrls urls, Clock clock) {
        this.mails = mails;
        this.undeliverable = undeliverable;
        this.tasks = tasks;
        this.events = events;
        this.urls = urls;
        this.clock = clock;
    }

    @Override
    public long queue(NewMail mail) {
        Instant now = clock.instant();
        List<Addressee> copies = Copies.of(mail);
        String parent = mail.first() ? null : latestOf(mail.ticketId());
        MailImpl first = MailImpl.first(mail, copies.get(0), host(), parent, now);
        keep(first, now);
        copies.stream().skip(1).forEach(copy -> keep(MailImpl.copyOf(first, mail, copy), now));
        return first.id();
    }

    private void keep(MailImpl row, Instant now) {
        mails.add(row);
        Optional<Suppression> stopped = undeliverable.of(row.recipient().email());
        stopped.ifPresent(why -> row.passage().suppress(why.statusCode()));
        String type = stopped.isPresent() ? "mail.suppressed" : "mail.queued";
        events.append(new EventDraft(type, row.subject(), Actor.system(), facts(row)));
        if (stopped.isEmpty()) {
            Instant notBefore = row.passage().notBefore();
            MailTask.schedule(tasks, row.id(), notBefore == null ? now : notBefore);
        }
    }

    private @Nullable String latestOf(@Nullable Long ticketId) {
        List<String> thread = ticketId == null ? List.of() : mails.thread(ticketId, NONE);
        return thread.isEmpty() ? null : thread.get(thread.size() - 1);
    }

    private String host() {
        String host = URI.create(urls.siteBase()).getHost();
        return host == null ? "localhost" : host;
    }

    static Map<String, Object> facts(MailImpl mail) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("mailId", mail.id());
        facts.put("kind", mail.kind());
        if (mail.ticketId() != null) {
            facts.put("ticketId", mail.ticketId());
        }
        return facts;
    }
}
