package org.broadleafcare.channel.email.inbound.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.inbound.InboundMails;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.InboundView;
import org.broadleafcare.channel.email.inbound.MailFiling.Wish;
import org.broadleafcare.channel.email.inbound.SenderBook;
import org.broadleafcare.channel.email.inbound.dao.InboundCursor;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction per mail, so that one that cannot be decided keeps no other. */
final class InboundMailsImpl implements InboundMails {
    private static final Logger LOG = LoggerFactory.getLogger(InboundMailsImpl.class);
    private static final Set<InboundState> DECIDED = EnumSet.of(InboundState.FILED, InboundState.DELETED);

    private final InboundMailDao mails;
    private final RawMails raws;
    private final FilingPool filing;
    private final Supplier<? extends Collection<SenderBook>> books;
    private final EventLog events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InboundMailsImpl(
            InboundMailDao mails,
            RawMails raws,
            FilingPool filing,
            Supplier<? extends Collection<SenderBook>> books,
            EventLog events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.raws = raws;
        this.filing = filing;
        this.books = books;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Page> page(InboundState state, @Nullable String cursor, int limit) {
        Optional<InboundCursor> before = cursor == null ? Optional.empty() : InboundCursor.decode(cursor);
        if (cursor != null && before.isEmpty()) {
            return Optional.empty();
        }
        return transaction.execute(status -> {
            List<InboundMailImpl> found = mails.page(state, before.orElse(null), limit + 1);
            boolean more = found.size() > limit;
            List<InboundMailImpl> shown = more ? found.subList(0, limit) : found;
            return Optional.of(new Page(
                    shown.stream().map(InboundMailsImpl::view).toList(),
                    more ? InboundCursor.after(shown.get(limit - 1)).encoded() : null));
        });
    }

    @Override
    public Optional<InboundView> one(long id) {
        return transaction.execute(status -> mails.byId(id).map(InboundMailsImpl::view));
    }

    @Override
    public long count(InboundState state) {
        return transaction.execute(status -> mails.count(state));
    }

    @Override
    public Optional<InputStream> raw(long id) throws IOException {
        Optional<String> key = transaction.execute(status ->
                mails.byId(id).map(mail -> Optional.ofNullable(mail.rawKey())).orElse(Optional.empty()));
        return key.isEmpty() ? Optional.empty() : Optional.of(raws.open(key.get()));
    }

    @Override
    public List<Refused> decide(List<Long> ids, Decision decision, Actor by) {
        List<Refused> refused = new ArrayList<>();
        for (Long id : ids) {
            String code;
            try {
                code = decideOne(id, decision, by);
            } catch (RuntimeException e) {
                LOG.warn("Mail {} could not be decided ({})", id, decision, e);
                code = "failed";
            }
            if (code != null) {
                refused.add(new Refused(id, code));
            }
        }
        return refused;
    }

    private @Nullable String decideOne(long id, Decision decision, Actor by) {
        Optional<InboundState> state =
                transaction.execute(status -> mails.byId(id).map(InboundMailImpl::state));
        if (state.isEmpty() || DECIDED.contains(state.get())) {
            return "gone";
        }
        return switch (decision) {
            case RELEASE, ALLOW -> released(id, state.get(), decision, Wish.RELEASE, by);
            case OPEN ->
                released(
                        id,
                        state.get(),
                        decision,
                        state.get() == InboundState.QUARANTINED ? Wish.RAW : Wish.RELEASE,
                        by);
            case RETRY -> again(id, state.get(), by);
            case DELETE, BLOCK_SENDER, BLOCK_DOMAIN -> removed(id, state.get(), decision, by);
        };
    }

    private @Nullable String released(long id, InboundState state, Decision decision, Wish wish, Actor by) {
        if (state == InboundState.RECEIVED || !filing.isReady()) {
            return "not_possible";
        }
        if (decision == Decision.ALLOW && books.get().isEmpty()) {
            return "not_possible";
        }
        filing.file(id, wish);
        transaction.execute(status -> mails.lock(id).map(mail -> {
            mail.decidedBy(by.login());
            if (decision == Decision.ALLOW) {
                books.get().forEach(book -> book.allow(mail.fromEmail(), by));
            }
            log("mail.released", mail, decision, by);
            return status;
        }));
        return null;
    }

    private @Nullable String again(long id, InboundState state, Actor by) {
        if (state != InboundState.QUARANTINED) {
            return "not_possible";
        }
        transaction.execute(status -> mails.lock(id).map(mail -> {
            mail.again();
            mail.decidedBy(by.login());
            log("mail.released", mail, Decision.RETRY, by);
            return status;
        }));
        filing.submit(id);
        return null;
    }

    private @Nullable String removed(long id, InboundState state, Decision decision, Actor by) {
        boolean blocks = decision != Decision.DELETE;
        if (state == InboundState.RECEIVED || (blocks && books.get().isEmpty())) {
            return "not_possible";
        }
        return transaction.execute(status -> mails.lock(id)
                .map(mail -> {
                    String sender = mail.fromEmail();
                    if (blocks && sender.indexOf('@') < 1) {
                        return "not_possible";
                    }
                    books.get().forEach(book -> block(book, sender, decision, by));
                    String key = mail.rawKey();
                    mail.deleted(clock.instant());
                    mail.decidedBy(by.login());
                    raws.deleteAfterCommit(key == null ? List.of() : List.of(key));
                    log("mail.deleted", mail, decision, by);
                    return null;
                })
                .orElse(null));
    }

    private static void block(SenderBook book, String sender, Decision decision, Actor by) {
        if (decision == Decision.BLOCK_SENDER) {
            book.block(sender, by);
        } else if (decision == Decision.BLOCK_DOMAIN) {
            book.blockDomain(sender.substring(sender.lastIndexOf('@') + 1), by);
        }
    }

    private void log(String type, InboundMailImpl mail, Decision decision, Actor by) {
        events.append(new EventDraft(
                type,
                new Subject("inbound_mail", mail.id()),
                by,
                Map.of("inboundMailId", mail.id(), "decision", decision.name().toLowerCase(Locale.ROOT))));
    }

    private static InboundView view(InboundMailImpl mail) {
        return new InboundView(
                mail.id(),
                mail.accountId(),
                mail.state(),
                mail.fromEmail(),
                mail.subject(),
                mail.receivedAt(),
                mail.sentAt(),
                mail.rawSize(),
                mail.isCut(),
                mail.nature(),
                mail.verdict(),
                mail.reason(),
                mail.ticketId(),
                mail.rawKey() != null,
                mail.copies());
    }
}
