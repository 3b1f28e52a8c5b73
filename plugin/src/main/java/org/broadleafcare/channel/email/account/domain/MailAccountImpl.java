package org.broadleafcare.channel.email.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.account.AccountHealth;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A mail address the team answers at. Only changed columns are written: the mailbox's reader writes others meanwhile. */
@Entity
@DynamicUpdate
@Table(name = "CARE_MAIL_ACCOUNT")
public class MailAccountImpl {

    @Id
    @GeneratedValue(generator = "CareMailAccountId")
    @GenericGenerator(
            name = "CareMailAccountId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "MailAccountImpl"),
                @Parameter(
                        name = "entity_name",
                        value = "org.broadleafcare.channel.email.account.domain.MailAccountImpl")
            })
    @Column(name = "MAIL_ACCOUNT_ID")
    protected @Nullable Long id;

    @Column(name = "ADDRESS", nullable = false, length = 254, unique = true)
    protected String address;

    /** One per line. */
    @Column(name = "ALIASES", length = 1000000)
    protected @Nullable String aliases;

    @Column(name = "NAME", nullable = false)
    protected String name;

    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Column(name = "COUNTRY", length = 2)
    protected @Nullable String country;

    @Column(name = "QUEUE", nullable = false, length = 60)
    protected String queue;

    @Column(name = "TOPIC", length = 60)
    protected @Nullable String topic;

    @Column(name = "ACTIVE", nullable = false)
    protected boolean active;

    @Column(name = "AUTO_ANSWER", nullable = false)
    protected boolean autoAnswer;

    @Column(name = "PLUS_ADDRESS", nullable = false)
    protected boolean plusAddress;

    @Column(name = "TRUSTED_AUTHSERV")
    protected @Nullable String trustedAuthserv;

    @Embedded
    protected ImapPart imap = new ImapPart();

    @Embedded
    protected MailboxPart mailbox = new MailboxPart();

    @Column(name = "HOOK_KEY", length = 40, unique = true)
    protected @Nullable String hookKey;

    @Column(name = "HOOK_HASH", length = 64)
    protected @Nullable String hookHash;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "STARTED_AT", nullable = false)
    protected Instant startedAt;

    @Column(name = "VERSION", nullable = false)
    protected int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MailAccountImpl() {}

    @SuppressWarnings("NullAway.Init") // by write
    public MailAccountImpl(AccountWish wish, Instant now) {
        startedAt = wish.since() == null || wish.since().isAfter(now) ? now : wish.since();
        mailbox.healthSince = now;
        write(wish);
    }

    /** Says it anew; where and what is read may be something else now, so it is read from the start. */
    public void change(AccountWish wish) {
        boolean elsewhere = !isSamePlace(wish);
        write(wish);
        if (elsewhere) {
            mailbox.uidValidity = null;
            mailbox.lastUid = 0;
        }
        version++;
    }

    private boolean isSamePlace(AccountWish wish) {
        MailAccount.Imap now = imap.imap();
        MailAccount.Imap then = wish.imap();
        return now == null || then == null
                ? now == then
                : now.host().equals(then.host())
                        && now.port() == then.port()
                        && now.user().equals(then.user())
                        && now.folder().equals(then.folder());
    }

    private void write(AccountWish wish) {
        address = wish.address();
        aliases = wish.aliases().isEmpty() ? null : String.join("\n", wish.aliases());
        name = wish.name();
        locale = wish.locale().toString();
        country = wish.country();
        queue = wish.queue();
        topic = wish.topic();
        active = wish.active();
        autoAnswer = wish.autoAnswer();
        plusAddress = wish.plusAddress();
        trustedAuthserv = wish.trustedAuthserv();
        imap.read(wish.imap());
        imap.send(wish.smtp());
    }

    /** @param sealed by the secret box */
    public void seal(String sealed) {
        imap.secret = sealed;
    }

    /** @param sealed null forgets it; no new version, because tokens are renewed all the time */
    public void sealOAuth(@Nullable String sealed) {
        imap.oauth = sealed;
    }

    public void hook(String key, String secretHash) {
        hookKey = key;
        hookHash = secretHash;
        version++;
    }

    public @Nullable String secret() {
        return imap.secret;
    }

    public @Nullable String oauth() {
        return imap.oauth;
    }

    public @Nullable String hookKey() {
        return hookKey;
    }

    public @Nullable String hookHash() {
        return hookHash;
    }

    public AccountHealth health() {
        return mailbox.health();
    }

    public @Nullable Instant alertedAt() {
        return mailbox.alertedAt;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public MailAccount view() {
        return new MailAccount(
                id(),
                address,
                aliases == null ? List.of() : aliases.lines().toList(),
                name,
                StringUtils.parseLocaleString(locale),
                country,
                queue,
                topic,
                active,
                autoAnswer,
                plusAddress,
                trustedAuthserv,
                imap.imap(),
                imap.smtp(),
                startedAt,
                version);
    }
}
