package org.broadleafcare.channel.email.account.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.account.AccountChanged;
import org.broadleafcare.channel.email.account.AccountDetail;
import org.broadleafcare.channel.email.account.AccountDetail.OAuthView;
import org.broadleafcare.channel.email.account.AccountDetail.Today;
import org.broadleafcare.channel.email.account.AccountInUse;
import org.broadleafcare.channel.email.account.AccountNotFound;
import org.broadleafcare.channel.email.account.AccountRefused;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.channel.email.account.OAuthWish;
import org.broadleafcare.channel.email.account.dao.MailAccountDao;
import org.broadleafcare.channel.email.account.domain.MailAccountImpl;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao.Count;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows, seals and events of mail accounts. */
@Transactional("blTransactionManager")
class MailAccountsAdminImpl implements MailAccountsAdmin {
    private static final int KEY_BYTES = 15;
    private static final int SECRET_BYTES = 32;

    private final MailAccountDao accounts;
    private final InboundMailDao mails;
    private final AccountSecrets secrets;
    private final OAuthTokens tokens;
    private final AccountCache cache;
    private final EventLog events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailAccountsAdminImpl(
            MailAccountDao accounts,
            InboundMailDao mails,
            AccountSecrets secrets,
            OAuthTokens tokens,
            AccountCache cache,
            EventLog events,
            Clock clock) {
        this.accounts = accounts;
        this.mails = mails;
        this.secrets = secrets;
        this.tokens = tokens;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<AccountDetail> all() {
        List<Count> counts = mails.countsSince(clock.instant().minus(Duration.ofDays(1)));
        return accounts.all().stream().map(row -> detail(row, counts)).toList();
    }

    @Override
    public AccountDetail one(long id) {
        return detail(
                found(accounts.byId(id)), mails.countsSince(clock.instant().minus(Duration.ofDays(1))));
    }

    @Override
    public AccountDetail create(AccountWish wish, @Nullable OAuthWish oauth, Actor by) {
        AccountRules.check(wish);
        requireFree(wish, -1);
        MailAccountImpl row = new MailAccountImpl(wish, clock.instant());
        seal(row, wish, oauth);
        accounts.add(row);
        log("mail_account.created", row.id(), by);
        return detail(row, List.of());
    }

    @Override
    public AccountDetail change(
            long id, AccountWish wish, @Nullable OAuthWish oauth, @Nullable Integer expectedVersion, Actor by) {
        AccountRules.check(wish);
        requireFree(wish, id);
        MailAccountImpl row = expected(id, expectedVersion);
        row.change(wish);
        seal(row, wish, oauth);
        log("mail_account.changed", id, by);
        return detail(row, mails.countsSince(clock.instant().minus(Duration.ofDays(1))));
    }

    private void seal(MailAccountImpl row, AccountWish wish, @Nullable OAuthWish oauth) {
        String secret = wish.secret();
        if (secret != null) {
            row.seal(secrets.sealed(secret));
        }
        if (oauth != null) {
            AccountRules.check(oauth);
            tokens.keep(row, Providers.grant(oauth, tokens.grantOf(row).orElse(null)));
        }
    }

    private void requireFree(AccountWish wish, long own) {
        boolean taken = accounts.all().stream()
                .filter(row -> row.id() != own)
                .anyMatch(row -> row.view().address().equalsIgnoreCase(wish.address()));
        if (taken) {
            throw new AccountRefused("address", "taken");
        }
    }

    @Override
    public void delete(long id, @Nullable Integer expectedVersion, Actor by) {
        MailAccountImpl row = expected(id, expectedVersion);
        if (mails.hasAnyOf(id)) {
            throw new AccountInUse();
        }
        accounts.remove(row);
        log("mail_account.deleted", id, by);
    }

    @Override
    public String newHookSecret(long id, Actor by) {
        MailAccountImpl row = found(accounts.lock(id));
        String key = row.hookKey() == null ? letters(KEY_BYTES).toLowerCase(Locale.ROOT) : row.hookKey();
        String secret = letters(SECRET_BYTES);
        row.hook(key, Sha256.hex(secret));
        log("mail_account.changed", id, by);
        return secret;
    }

    @Override
    public Optional<Long> hookAccount(String key, String secret) {
        byte[] asked = Sha256.hex(secret).getBytes(StandardCharsets.US_ASCII);
        return accounts.byHookKey(key)
                .filter(row -> row.view().active())
                .filter(row -> row.hookHash() != null
                        && MessageDigest.isEqual(asked, row.hookHash().getBytes(StandardCharsets.US_ASCII)))
                .map(MailAccountImpl::id);
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.NOT_SUPPORTED)
    public String signInUrl(long id, String redirectUri) {
        return tokens.begin(id, redirectUri);
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.NOT_SUPPORTED)
    public Optional<Long> signedIn(String state, String code) {
        return tokens.finish(state, code);
    }

    @Override
    public void forgetSignIn(long id, Actor by) {
        MailAccountImpl row = found(accounts.lock(id));
        tokens.grantOf(row).ifPresent(grant -> tokens.keep(row, grant.forgotten()));
        log("mail_account.changed", id, by);
    }

    private MailAccountImpl expected(long id, @Nullable Integer version) {
        MailAccountImpl row = found(accounts.lock(id));
        if (version != null && row.view().version() != version) {
            throw new AccountChanged();
        }
        return row;
    }

    private static MailAccountImpl found(Optional<MailAccountImpl> row) {
        return row.orElseThrow(AccountNotFound::new);
    }

    private AccountDetail detail(MailAccountImpl row, List<Count> counts) {
        return new AccountDetail(
                row.view(),
                row.secret() != null,
                tokens.grantOf(row)
                        .map(grant -> new OAuthView(
                                grant.provider(),
                                grant.tenant(),
                                grant.clientId(),
                                grant.clientSecret() != null,
                                grant.clientCredentials(),
                                grant.isConnected(),
                                grant.refused()))
                        .orElse(null),
                row.hookKey(),
                row.health(),
                today(row.id(), counts));
    }

    private static Today today(long account, List<Count> counts) {
        long all = 0;
        long filed = 0;
        long junk = 0;
        long aside = 0;
        for (Count count : counts) {
            if (count.accountId() == account) {
                all += count.mails();
                filed += count.state() == InboundState.FILED ? count.mails() : 0;
                junk += count.state() == InboundState.JUNK || count.state() == InboundState.BLOCKED ? count.mails() : 0;
                aside += count.state() == InboundState.QUARANTINED ? count.mails() : 0;
            }
        }
        return new Today(all, filed, junk, aside);
    }

    private String letters(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    private void log(String type, long id, Actor by) {
        cache.expire();
        events.append(new EventDraft(type, new Subject("mail_account", id), by, Map.of("accountId", id)));
    }
}
