package org.broadleafcare.admin.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.MailAccount.Smtp;
import org.broadleafcare.channel.email.account.AccountDetail;
import org.broadleafcare.channel.email.account.AccountDetail.OAuthView;
import org.broadleafcare.channel.email.account.AccountWish;
import org.broadleafcare.channel.email.account.OAuthWish;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** An account on its way in and out. */
final class AccountJson {
    private AccountJson() {}

    record ImapJson(
            String host,
            int port,
            String security,
            @Nullable String user,
            @Nullable String folder,
            @Nullable String keep,
            @Nullable String moveTo) {}

    record SmtpJson(String host, int port, String security) {}

    /** @param state connected, needs_sign_in or not_connected */
    record OAuthJson(
            String provider,
            @Nullable String tenant,
            String clientId,
            boolean clientSecretSet,
            boolean clientCredentials,
            String state) {}

    record OAuthIn(
            @Nullable String provider,
            @Nullable String tenant,
            @Nullable String clientId,
            @Nullable String clientSecret,
            boolean clientCredentials,
            @Nullable String authorizeUrl,
            @Nullable String tokenUrl,
            @Nullable String scope) {}

    record HookJson(String url, boolean secretSet) {}

    /** @param reasonText for people */
    record HealthJson(
            String state,
            @Nullable String reason,
            @Nullable String reasonText,
            Instant since,
            @Nullable Instant lastOkAt,
            @Nullable Instant lastMailAt) {}

    record One(
            long id,
            String address,
            List<String> aliases,
            String name,
            String locale,
            @Nullable String country,
            String queue,
            @Nullable String topic,
            boolean active,
            @Nullable ImapJson imap,
            String auth,
            boolean secretSet,
            @Nullable OAuthJson oauth,
            boolean plusAddress,
            @Nullable String trustedAuthserv,
            @Nullable HookJson hook,
            @Nullable SmtpJson smtp,
            boolean autoAnswer,
            Instant startedAt,
            HealthJson health,
            AccountDetail.Today today,
            int version) {}

    /** @param secret the password; left out it stays as it is */
    record In(
            @Nullable String address,
            @Nullable List<String> aliases,
            @Nullable String name,
            @Nullable String locale,
            @Nullable String country,
            @Nullable String queue,
            @Nullable String topic,
            @Nullable Boolean active,
            @Nullable ImapJson imap,
            @Nullable String auth,
            @Nullable String secret,
            @Nullable OAuthIn oauth,
            @Nullable Boolean plusAddress,
            @Nullable String trustedAuthserv,
            @Nullable SmtpJson smtp,
            @Nullable Boolean autoAnswer,
            @Nullable Instant since) {
        @Override
        public String toString() {
            return "In[" + address + "]";
        }
    }

    static One of(AccountDetail detail, String hookUrl, @Nullable String reasonText) {
        MailAccount account = detail.account();
        Imap imap = account.imap();
        Smtp smtp = account.smtp();
        OAuthView oauth = detail.oauth();
        return new One(
                account.id(),
                account.address(),
                account.aliases(),
                account.name(),
                account.locale().toString(),
                account.country(),
                account.queue(),
                account.topic(),
                account.active(),
                imap == null
                        ? null
                        : new ImapJson(
                                imap.host(),
                                imap.port(),
                                Codes.of(imap.security()),
                                imap.user(),
                                imap.folder(),
                                Codes.of(imap.keep()),
                                imap.moveTo()),
                imap == null ? Codes.of(Auth.PASSWORD) : Codes.of(imap.auth()),
                detail.secretSet(),
                oauth == null ? null : oauth(oauth),
                account.plusAddress(),
                account.trustedAuthserv(),
                detail.hookKey() == null ? null : new HookJson(hookUrl + detail.hookKey(), true),
                smtp == null ? null : new SmtpJson(smtp.host(), smtp.port(), Codes.of(smtp.security())),
                account.autoAnswer(),
                account.startedAt(),
                new HealthJson(
                        Codes.of(detail.health().state()),
                        detail.health().reason(),
                        reasonText,
                        detail.health().since(),
                        detail.health().lastOkAt(),
                        detail.health().lastMailAt()),
                detail.today(),
                account.version());
    }

    private static OAuthJson oauth(OAuthView view) {
        return new OAuthJson(
                view.provider(),
                view.tenant(),
                view.clientId(),
                view.clientSecretSet(),
                view.clientCredentials(),
                view.refused() ? "needs_sign_in" : view.connected() ? "connected" : "not_connected");
    }

    static AccountWish wish(In in) {
        return new AccountWish(
                text(in.address()),
                in.aliases() == null
                        ? List.of()
                        : in.aliases().stream().map(String::strip).toList(),
                text(in.name()),
                locale(in.locale()),
                orNull(in.country()),
                in.queue() == null ? "support" : in.queue().strip(),
                orNull(in.topic()),
                in.active() == null || in.active(),
                in.autoAnswer() == null || in.autoAnswer(),
                in.plusAddress() == null || in.plusAddress(),
                orNull(in.trustedAuthserv()),
                imap(in),
                in.smtp() == null
                        ? null
                        : new Smtp(
                                in.smtp().host().strip(),
                                in.smtp().port(),
                                Codes.parse(Security.class, in.smtp().security(), "smtp.security")),
                in.secret() == null || in.secret().isEmpty() ? null : in.secret(),
                in.since());
    }

    private static @Nullable Imap imap(In in) {
        ImapJson imap = in.imap();
        return imap == null
                ? null
                : new Imap(
                        text(imap.host()),
                        imap.port(),
                        Codes.parse(Security.class, imap.security(), "imap.security"),
                        text(imap.user()),
                        in.auth() == null ? Auth.PASSWORD : Codes.parse(Auth.class, in.auth(), "auth"),
                        imap.folder() == null ? "INBOX" : imap.folder().strip(),
                        imap.keep() == null ? Keep.LEAVE : Codes.parse(Keep.class, imap.keep(), "imap.keep"),
                        orNull(imap.moveTo()));
    }

    static @Nullable OAuthWish oauth(In in) {
        OAuthIn oauth = in.oauth();
        return oauth == null
                ? null
                : new OAuthWish(
                        text(oauth.provider()),
                        orNull(oauth.tenant()),
                        text(oauth.clientId()),
                        oauth.clientSecret(),
                        oauth.clientCredentials(),
                        oauth.authorizeUrl(),
                        oauth.tokenUrl(),
                        oauth.scope());
    }

    private static Locale locale(@Nullable String code) {
        Locale locale = code == null ? null : StringUtils.parseLocaleString(code.replace('-', '_'));
        if (locale == null
                || !locale.getLanguage().matches("[a-z]{2,3}")
                || locale.toString().length() > 20) {
            throw new RequestRefused(400, "unknown_value", "locale");
        }
        return locale;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
