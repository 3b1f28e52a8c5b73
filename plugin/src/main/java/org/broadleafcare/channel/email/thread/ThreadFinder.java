package org.broadleafcare.channel.email.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.broadleafcare.channel.email.thread.MailThread.Continues;
import org.broadleafcare.channel.email.thread.MailThread.How;
import org.broadleafcare.channel.email.thread.MailThread.Starts;
import org.broadleafcare.channel.email.thread.MailThread.Why;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ticket a mail belongs to: by a sealed address of ours, by the Message-IDs it answers, by a number in the
 * subject. Who has one of the first two has had a mail of the ticket; a number anybody can write, so it counts only for
 * somebody who belongs to the ticket and whose address is not known to be forged.
 */
public final class ThreadFinder {
    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_IDS = 60;

    private final ThreadSource source;

    public ThreadFinder(ThreadSource source) {
        this.source = source;
    }

    public MailThread find(IncomingMail mail) {
        return byAddress(mail)
                .or(() -> byReference(mail))
                .or(() -> byNumber(mail))
                .orElseGet(() -> new Starts(null, answers(mail) ? Why.UNKNOWN_REFERENCE : Why.NEW));
    }

    private Optional<MailThread> byAddress(IncomingMail mail) {
        return mail.recipients().stream()
                .distinct()
                .limit(MOST_ADDRESSES)
                .map(source::sealedIn)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .flatMap(id -> source.ticket(id.getAsLong()))
                .map(ticket -> continues(ticket, How.ADDRESS, mail));
    }

    private Optional<MailThread> byReference(IncomingMail mail) {
        List<String> ids = ids(mail);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> known = source.byMessageId(ids);
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(source::ticket)
                .map(ticket -> forwarded(ticket, mail)
                        ? new Starts(ticket.id(), Why.FORWARDED)
                        : continues(ticket, How.REFERENCE, mail));
    }

    private Optional<MailThread> byNumber(IncomingMail mail) {
        MailThread stranger = null;
        for (String number : SubjectLines.numbers(mail.subject())) {
            @Nullable TicketView ticket = source.byNumber(number).orElse(null);
            if (ticket != null) {
                boolean trusted = mail.verdict().overall() != Verdict.Overall.FAIL;
                if (trusted && !ticket.erased() && source.belongs(ticket, mail.from())) {
                    return Optional.of(new Continues(ticket, How.NUMBER, true));
                }
                stranger = new Starts(null, Why.STRANGER);
            }
        }
        return Optional.ofNullable(stranger);
    }

    private MailThread continues(TicketView ticket, How how, IncomingMail mail) {
        return ticket.erased()
                ? new Starts(null, Why.ERASED)
                : new Continues(ticket, how, source.belongs(ticket, mail.from()));
    }

    /** Passed on to another of the shop's addresses, it is that one's concern. */
    private static boolean forwarded(TicketView ticket, IncomingMail mail) {
        return ticket.accountId() != null
                && ticket.accountId() != mail.accountId()
                && SubjectLines.isForward(mail.subject());
    }

    private static boolean answers(IncomingMail mail) {
        return !ids(mail).isEmpty();
    }

    /** What it answers first, then what that answered, and so on; an empty id is none. */
    private static List<String> ids(IncomingMail mail) {
        List<String> backwards = new ArrayList<>(mail.references());
        Collections.reverse(backwards);
        Set<String> ids = new LinkedHashSet<>(mail.inReplyTo());
        ids.addAll(backwards);
        return ids.stream().filter(id -> !id.isBlank()).limit(MOST_IDS).toList();
    }
}
