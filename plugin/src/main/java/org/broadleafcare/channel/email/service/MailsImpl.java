package org.broadleafcare.channel.email.service;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.common.web.CareUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row, one event and one task per mail. */
@Transactional(value = "blTransactionManager", propagation = Propagation.MANDATORY)
class MailsImpl implements Mails {
    private final MailDao mails;
    private final Tasks tasks;
    private final EventLog events;
    private final CareUrls urls;
    private final Clock clock;

    MailsImpl(MailDao mails, Tasks tasks, EventLog events, CareUrls urls, Clock clock) {
        this.mails = mails;
        this.tasks = tasks;
        this.events = events;
        this.urls = urls;
        this.clock = clock;
    }

    @Override
    public long queue(NewMail mail) {
        Instant now = clock.instant();
        MailImpl row = new MailImpl(mail, freshMessageId(), mail.first() ? null : latestOf(mail.ticketId()), now);
        mails.add(row);
        events.append(new EventDraft("mail.queued", row.subject(), Actor.system(), facts(row)));
        tasks.scheduleNew(MailTask.HANDLER, Long.toString(row.id()), new MailTask(row.id()), now);
        return row.id();
    }

    private @Nullable String latestOf(@Nullable Long ticketId) {
        List<String> thread = ticketId == null ? List.of() : mails.thread(ticketId, null);
        return thread.isEmpty() ? null : thread.get(thread.size() - 1);
    }

    private String freshMessageId() {
        String host = URI.create(urls.siteBase()).getHost();
        return "<care-" + UUID.randomUUID() + "@" + (host == null ? "localhost" : host) + ">";
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
