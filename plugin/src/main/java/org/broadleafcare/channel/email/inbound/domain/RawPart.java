package org.broadleafcare.channel.email.inbound.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** The mail as it came, and what its header says at first sight. */
@Embeddable
public class RawPart {

    @Column(name = "RAW_KEY", length = 200)
    protected @Nullable String key;

    @Column(name = "RAW_SIZE", nullable = false)
    protected long size;

    @Column(name = "CUT", nullable = false)
    protected boolean cut;

    @Column(name = "FROM_EMAIL", nullable = false, length = 320)
    protected String fromEmail = "";

    @Column(name = "SUBJECT", nullable = false)
    protected String subject = "";

    @Type(type = UtcInstant.TYPE)
    @Column(name = "SENT_AT")
    protected @Nullable Instant sentAt;

    protected RawPart() {}

    RawPart(StoredRaw raw) {
        key = raw.key();
        size = raw.size();
        cut = raw.cut();
        fromEmail = raw.fromEmail();
        subject = raw.subject();
        sentAt = raw.sentAt();
    }
}
