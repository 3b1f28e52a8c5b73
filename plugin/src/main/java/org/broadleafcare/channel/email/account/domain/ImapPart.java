package org.broadleafcare.channel.email.account.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.MailAccount.Smtp;
import org.jspecify.annotations.Nullable;

/** Where mail is read and, perhaps, handed over, and what one signs in with. */
@Embeddable
public class ImapPart {

    @Column(name = "IMAP_HOST")
    protected @Nullable String host;

    @Column(name = "IMAP_PORT", nullable = false)
    protected int port;

    @Enumerated(EnumType.STRING)
    @Column(name = "IMAP_SECURITY", nullable = false, length = 10)
    protected Security security = Security.TLS;

    @Column(name = "USER_NAME", nullable = false)
    protected String user = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "AUTH", nullable = false, length = 12)
    protected Auth auth = Auth.PASSWORD;

    @Column(name = "SECRET", length = 1000000)
    protected @Nullable String secret;

    @Column(name = "OAUTH", length = 1000000)
    protected @Nullable String oauth;

    @Column(name = "FOLDER", nullable = false)
    protected String folder = "INBOX";

    @Enumerated(EnumType.STRING)
    @Column(name = "KEEP_MODE", nullable = false, length = 10)
    protected Keep keep = Keep.LEAVE;

    @Column(name = "MOVE_TO")
    protected @Nullable String moveTo;

    @Column(name = "SMTP_HOST")
    protected @Nullable String smtpHost;

    @Column(name = "SMTP_PORT", nullable = false)
    protected int smtpPort;

    @Enumerated(EnumType.STRING)
    @Column(name = "SMTP_SECURITY", nullable = false, length = 10)
    protected Security smtpSecurity = Security.STARTTLS;

    void read(@Nullable Imap imap) {
        host = imap == null ? null : imap.host();
        port = imap == null ? 0 : imap.port();
        if (imap != null) {
            security = imap.security();
            user = imap.user();
            auth = imap.auth();
            folder = imap.folder();
            keep = imap.keep();
            moveTo = imap.moveTo();
        }
    }

    void send(@Nullable Smtp smtp) {
        smtpHost = smtp == null ? null : smtp.host();
        smtpPort = smtp == null ? 0 : smtp.port();
        if (smtp != null) {
            smtpSecurity = smtp.security();
        }
    }

    @Nullable
    Imap imap() {
        return host == null ? null : new Imap(host, port, security, user, auth, folder, keep, moveTo);
    }

    @Nullable
    Smtp smtp() {
        return smtpHost == null ? null : new Smtp(smtpHost, smtpPort, smtpSecurity);
    }
}
