package org.broadleafcare.channel.email.account.service;

import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailLogins;
import org.broadleafcare.channel.email.SignInNeeded;
import org.broadleafcare.channel.email.account.dao.MailAccountDao;
import org.broadleafcare.channel.email.account.domain.MailAccountImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords from their row, access tokens from {@link OAuthTokens}. */
final class Logins implements MailLogins {
    private final MailAccountDao accounts;
    private final AccountSecrets secrets;
    private final OAuthTokens tokens;
    private final TransactionTemplate transaction;

    Logins(
            MailAccountDao accounts,
            AccountSecrets secrets,
            OAuthTokens tokens,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Stored(String user, boolean byToken, String sealed) {}

    @Override
    public Login login(long accountId) {
        Stored stored = transaction.execute(
                status -> accounts.byId(accountId).map(Logins::stored).orElseThrow(SignInNeeded::new));
        if (stored.byToken()) {
            return new Login(stored.user(), tokens.access(accountId), true);
        }
        if (stored.sealed().isEmpty()) {
            throw new SignInNeeded();
        }
        return new Login(stored.user(), secrets.password(stored.sealed()), false);
    }

    private static Stored stored(MailAccountImpl row) {
        MailAccount account = row.view();
        MailAccount.Imap imap = account.imap();
        String user = imap == null || imap.user().isEmpty() ? account.address() : imap.user();
        String secret = row.secret();
        return new Stored(user, imap != null && imap.auth() == Auth.OAUTH2, secret == null ? "" : secret);
    }
}
