package org.broadleafcare.channel.email.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.MailLogins;
import org.broadleafcare.channel.email.MailLogins.Login;
import org.broadleafcare.channel.email.SignInNeeded;
import org.broadleafcare.channel.email.account.AccountChecks;
import org.broadleafcare.channel.email.account.AccountNotFound;
import org.broadleafcare.channel.email.account.CheckStep;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.channel.email.imap.MailboxTrouble.Why;
import org.broadleafcare.common.CareException;
import org.broadleafcare.relocated.angus.mail.smtp.SMTPSSLTransport;
import org.broadleafcare.relocated.angus.mail.smtp.SMTPTransport;
import org.broadleafcare.relocated.mail.MessagingException;
import org.broadleafcare.relocated.mail.Session;
import org.broadleafcare.relocated.mail.URLName;

/** Connects as the readers and senders do. */
final class AccountChecksImpl implements AccountChecks {
    private static final String TIMEOUT = "15000";

    private final MailAccountsAdmin accounts;
    private final MailLogins logins;

    AccountChecksImpl(MailAccountsAdmin accounts, MailLogins logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    @Override
    public List<CheckStep> check(long accountId) {
        MailAccount account = accounts.one(accountId).account();
        if (account.imap() == null && account.smtp() == null) {
            return List.of();
        }
        List<CheckStep> steps = new ArrayList<>();
        Login login;
        try {
            login = logins.login(accountId);
        } catch (SignInNeeded e) {
            return List.of(failed("sign_in", Why.SIGN_IN_NEEDED));
        } catch (AccountNotFound e) {
            throw e;
        } catch (CareException e) {
            return List.of(failed("sign_in", Why.CONNECT_FAILED));
        }
        if (account.imap() == null || reads(account.imap(), login, steps)) {
            if (account.smtp() != null) {
                sends(account.smtp(), login, steps);
            }
        }
        return steps;
    }

    private static boolean reads(MailAccount.Imap imap, Login login, List<CheckStep> steps) {
        boolean secured = imap.security() != Security.NONE;
        try (ImapMailbox box = ImapMailbox.open(new ImapPlace(imap, login))) {
            steps.add(new CheckStep("connect", true, null, null));
            if (secured) {
                steps.add(new CheckStep("tls", true, null, null));
            }
            steps.add(new CheckStep("sign_in", true, null, null));
            steps.add(new CheckStep("folder", true, null, box.count()));
            return true;
        } catch (MailboxTrouble e) {
            List<String> order =
                    secured ? List.of("connect", "tls", "sign_in", "folder") : List.of("connect", "sign_in", "folder");
            String wrong = step(e.why());
            for (String one : order) {
                if (one.equals(wrong)) {
                    break;
                }
                steps.add(new CheckStep(one, true, null, null));
            }
            steps.add(failed(wrong, e.why()));
            return false;
        }
    }

    private static String step(Why why) {
        return switch (why) {
            case TLS_REFUSED, TLS_NEEDED -> "tls";
            case SIGN_IN_REFUSED, SIGN_IN_NEEDED -> "sign_in";
            case FOLDER_MISSING -> "folder";
            default -> "connect";
        };
    }

    private static void sends(MailAccount.Smtp smtp, Login login, List<CheckStep> steps) {
        if (smtp.security() == Security.NONE && !Loopback.is(smtp.host())) {
            steps.add(failed("send", Why.TLS_NEEDED));
            return;
        }
        String protocol = smtp.security() == Security.TLS ? "smtps" : "smtp";
        Session session = Session.getInstance(settings(smtp, login, "mail." + protocol + "."));
        URLName url = new URLName(protocol, smtp.host(), smtp.port(), null, login.user(), null);
        try (SMTPTransport transport = smtp.security() == Security.TLS
                ? new SMTPSSLTransport(session, url)
                : new SMTPTransport(session, url)) {
            transport.connect(smtp.host(), smtp.port(), login.user(), login.secret());
            steps.add(new CheckStep("send", true, null, null));
        } catch (MessagingException e) {
            steps.add(failed("send", MailboxTrouble.of(e).why()));
        }
    }

    private static Properties settings(MailAccount.Smtp smtp, Login login, String prefix) {
        Properties settings = new Properties();
        settings.put(prefix + "connectiontimeout", TIMEOUT);
        settings.put(prefix + "timeout", TIMEOUT);
        settings.put(prefix + "auth", "true");
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "starttls.enable", String.valueOf(smtp.security() == Security.STARTTLS));
        settings.put(prefix + "starttls.required", String.valueOf(smtp.security() == Security.STARTTLS));
        if (login.isToken()) {
            settings.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return settings;
    }

    private static CheckStep failed(String step, Why why) {
        return new CheckStep(step, false, why.name().toLowerCase(Locale.ROOT), null);
    }
}
