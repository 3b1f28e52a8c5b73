package org.broadleafcare.ticket;

import java.util.List;

/** Whom an answer goes to. All empty: to the requester, and in copy to those who take part. */
public record Recipients(List<MailAddress> to, List<MailAddress> cc, List<MailAddress> bcc) {
    public Recipients {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
    }

    public static Recipients requester() {
        return new Recipients(List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return to.isEmpty() && cc.isEmpty() && bcc.isEmpty();
    }
}
