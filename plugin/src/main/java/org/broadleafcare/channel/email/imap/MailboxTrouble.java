package org.broadleafcare.channel.email.imap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.broadleafcare.relocated.angus.mail.util.MailConnectException;
import org.broadleafcare.relocated.mail.AuthenticationFailedException;
import org.broadleafcare.relocated.mail.FolderNotFoundException;
import org.broadleafcare.relocated.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/** A mailbox cannot be read at the moment; the code says why: text {@code care.mail.account.reason.<code>}. */
public final class MailboxTrouble extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    /** What is wrong. */
    public enum Why {
        HOST_UNKNOWN,
        CONNECT_FAILED,
        TLS_REFUSED,
        TLS_NEEDED,
        SIGN_IN_REFUSED,
        SIGN_IN_NEEDED,
        FOLDER_MISSING,
        CONNECTION_LOST,
        STORE_FAILED
    }

    private final Why why;

    MailboxTrouble(Why why, @Nullable Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Reads the cause off what the library threw; never the words of the server. */
    static MailboxTrouble of(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new MailboxTrouble(Why.SIGN_IN_REFUSED, failure);
        }
        if (failure instanceof FolderNotFoundException) {
            return new MailboxTrouble(Why.FOLDER_MISSING, failure);
        }
        boolean connecting = failure instanceof MailConnectException;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof UnknownHostException) {
                return new MailboxTrouble(Why.HOST_UNKNOWN, failure);
            }
            if (cause instanceof SSLException) {
                return new MailboxTrouble(Why.TLS_REFUSED, failure);
            }
            if (cause instanceof ConnectException || (connecting && cause instanceof SocketTimeoutException)) {
                return new MailboxTrouble(Why.CONNECT_FAILED, failure);
            }
            String said = cause.getMessage();
            if (said != null && (said.contains("STARTTLS") || said.contains("server identity"))) {
                return new MailboxTrouble(Why.TLS_REFUSED, failure);
            }
            cause = next(cause);
        }
        return new MailboxTrouble(connecting ? Why.CONNECT_FAILED : Why.CONNECTION_LOST, failure);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
