package org.broadleafcare.channel.email.inbound.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafcare.ticket.AuthResult;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.Verdict;
import org.jspecify.annotations.Nullable;

/** What kind of mail it is and what the receiving server said about its sender. Nothing of it before it was judged. */
@Embeddable
public class JudgedPart {
    static final Verdict UNKNOWN = new Verdict(AuthResult.UNKNOWN, AuthResult.UNKNOWN, AuthResult.UNKNOWN, null);

    @Enumerated(EnumType.STRING)
    @Column(name = "NATURE", length = 20)
    protected @Nullable MailNature nature;

    @Enumerated(EnumType.STRING)
    @Column(name = "SPF", length = 12)
    protected @Nullable AuthResult spf;

    @Enumerated(EnumType.STRING)
    @Column(name = "DKIM", length = 12)
    protected @Nullable AuthResult dkim;

    @Enumerated(EnumType.STRING)
    @Column(name = "DMARC", length = 12)
    protected @Nullable AuthResult dmarc;

    @Column(name = "VERIFIED_BY")
    protected @Nullable String verifiedBy;

    protected JudgedPart() {}

    JudgedPart(MailNature nature, Verdict verdict) {
        this.nature = nature;
        this.spf = verdict.spf();
        this.dkim = verdict.dkim();
        this.dmarc = verdict.dmarc();
        this.verifiedBy = verdict.by();
    }

    Verdict verdict() {
        return spf == null || dkim == null || dmarc == null ? UNKNOWN : new Verdict(spf, dkim, dmarc, verifiedBy);
    }
}
