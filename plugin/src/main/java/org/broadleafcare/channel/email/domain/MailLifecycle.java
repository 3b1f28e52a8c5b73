package org.broadleafcare.channel.email.domain;

import static org.broadleafcare.channel.email.domain.MailState.BOUNCED;
import static org.broadleafcare.channel.email.domain.MailState.CANCELLED;
import static org.broadleafcare.channel.email.domain.MailState.DELAYED;
import static org.broadleafcare.channel.email.domain.MailState.FAILED;
import static org.broadleafcare.channel.email.domain.MailState.QUEUED;
import static org.broadleafcare.channel.email.domain.MailState.SENDING;
import static org.broadleafcare.channel.email.domain.MailState.SENT;
import static org.broadleafcare.channel.email.domain.MailState.SUPPRESSED;

import org.broadleafcare.common.Lifecycle;

/** The moves of a mail. What did not arrive may be sent again; what was cancelled never goes out. */
public final class MailLifecycle {
    public static final Lifecycle<MailState> MOVES = Lifecycle.startingAt(QUEUED)
            .allow(QUEUED, SENDING, FAILED, CANCELLED, SUPPRESSED)
            // A bounce can be read before the mail server's "taken" is noted.
            .allow(SENDING, QUEUED, SENT, DELAYED, BOUNCED, FAILED, CANCELLED, SUPPRESSED)
            .allow(SENT, DELAYED, BOUNCED)
            .allow(DELAYED, BOUNCED, QUEUED)
            .allow(BOUNCED, QUEUED)
            .allow(FAILED, QUEUED, SENDING, CANCELLED, SUPPRESSED)
            .allow(SUPPRESSED, QUEUED, CANCELLED)
            .build();

    private MailLifecycle() {}
}
