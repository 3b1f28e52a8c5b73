package org.broadleafcare.channel.email.imap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafcare.channel.email.account.AccountHealth;
import org.broadleafcare.channel.email.account.dao.MailAccountDao;
import org.broadleafcare.channel.email.account.dao.MailAccountDao.Bookmark;
import org.broadleafcare.channel.email.imap.MailboxTrouble.Why;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases, bookmarks and health of mailboxes, each step in a short transaction of its own. */
class MailboxState {
    static final Duration LEASE = Duration.ofSeconds(60);

    private final MailAccountDao accounts;
    private final EventLog events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailboxState(MailAccountDao accounts, EventLog events, Clock clock, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes or renews the lease; false when another node reads this mailbox. */
    boolean lease(long accountId, String owner) {
        return inTransaction(now -> accounts.lease(accountId, owner, now, now.plus(LEASE)));
    }

    void release(long accountId, String owner) {
        inTransaction(now -> {
            accounts.release(accountId, owner);
            return true;
        });
    }

    Optional<Bookmark> bookmark(long accountId) {
        return inTransaction(now -> accounts.bookmark(accountId));
    }

    void mark(long accountId, long validity, long lastUid) {
        inTransaction(now -> {
            accounts.read(accountId, validity, lastUid);
            return true;
        });
    }

    void fine(long accountId) {
        inTransaction(now -> {
            accounts.stillFine(accountId, now);
            if (accounts.health(accountId, AccountHealth.State.OK, null, now)) {
                log("mail_account.recovered", accountId, Map.of());
            }
            return true;
        });
    }

    void trouble(long accountId, Why why) {
        AccountHealth.State state =
                why == Why.SIGN_IN_NEEDED ? AccountHealth.State.NEEDS_SIGN_IN : AccountHealth.State.TROUBLE;
        String reason = why.name().toLowerCase(Locale.ROOT);
        inTransaction(now -> {
            if (accounts.health(accountId, state, reason, now)) {
                log("mail_account.trouble", accountId, Map.of("reason", reason));
            }
            return true;
        });
    }

    private void log(String type, long accountId, Map<String, Object> facts) {
        events.append(new EventDraft(type, new Subject("mail_account", accountId), Actor.system(), facts));
    }

    private <T> T inTransaction(Function<Instant, T> step) {
        return transaction.execute(status -> step.apply(clock.instant()));
    }
}
