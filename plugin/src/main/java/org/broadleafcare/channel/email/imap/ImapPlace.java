package org.broadleafcare.channel.email.imap;

import java.time.Duration;
import java.util.Properties;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.MailLogins.Login;

/** Where a mailbox is and how one gets in. */
public record ImapPlace(Imap imap, Login login) {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration READ = Duration.ofSeconds(60);
    private static final int CHUNK = 512 * 1024;

    /** The protocol's name in the library, which is also the prefix of its settings. */
    String protocol() {
        return imap.security() == Security.TLS ? "imaps" : "imap";
    }

    boolean isOpenToAll() {
        return imap.security() == Security.NONE && !Loopback.is(imap.host());
    }

    Properties settings() {
        Properties settings = new Properties();
        String prefix = "mail." + protocol() + ".";
        settings.put(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        settings.put(prefix + "timeout", Long.toString(READ.toMillis()));
        settings.put(prefix + "writetimeout", Long.toString(READ.toMillis()));
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "starttls.enable", String.valueOf(imap.security() == Security.STARTTLS));
        settings.put(prefix + "starttls.required", String.valueOf(imap.security() == Security.STARTTLS));
        settings.put(prefix + "peek", "true");
        settings.put(prefix + "partialfetch", "true");
        settings.put(prefix + "fetchsize", Integer.toString(CHUNK));
        settings.put(prefix + "ignorebodystructuresize", "true");
        // One connection is all that is needed; some servers count them.
        settings.put(prefix + "connectionpoolsize", "1");
        settings.put(prefix + "separatestoreconnection", "false");
        if (login.isToken()) {
            settings.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return settings;
    }

    @Override
    public String toString() {
        return imap.host() + ":" + imap.port();
    }
}
