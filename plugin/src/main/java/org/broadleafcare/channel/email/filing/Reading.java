package org.broadleafcare.channel.email.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.channel.email.mime.quote.Folded;
import org.broadleafcare.channel.email.thread.IncomingMail;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.Verdict;

/**
 * A mail with everything that can be found out by looking at it alone.
 *
 * @param writer whom its words are from; without an address when nobody can be read
 * @param cut only its beginning was taken
 */
record Reading(
        ReadMail mail,
        MailAccount account,
        MailNature nature,
        Verdict verdict,
        Folded folded,
        MailAddress writer,
        boolean cut) {

    /** Every address of ours or others that the mail came by. */
    List<String> recipients() {
        List<String> all = new ArrayList<>(mail.deliveredTo());
        mail.to().forEach(one -> all.add(one.email()));
        mail.cc().forEach(one -> all.add(one.email()));
        return all;
    }

    IncomingMail incoming() {
        return new IncomingMail(
                account.id(),
                recipients(),
                mail.inReplyTo(),
                mail.references(),
                mail.subject(),
                writer.email(),
                verdict);
    }

    boolean isForged() {
        return verdict.overall() == Verdict.Overall.FAIL;
    }

    boolean isByMachine() {
        return nature == MailNature.AUTO_REPLY || nature == MailNature.AUTO_GENERATED;
    }

    /** Outlook sets it on what people write: then it only says that they want no automatic answer. */
    boolean wantsNoAnswer() {
        String value = mail.headers().valueOf("X-Auto-Response-Suppress").toLowerCase(Locale.ROOT);
        return value.contains("all") || value.contains("autoreply") || value.contains("oof");
    }

    /** What mails that belong together share, so that they are filed one after the other. */
    String conversation() {
        if (!mail.references().isEmpty()) {
            return mail.references().get(0);
        }
        return mail.inReplyTo().isEmpty()
                ? String.valueOf(mail.messageId())
                : mail.inReplyTo().get(0);
    }

    Reading as(MailNature other) {
        return new Reading(mail, account, other, verdict, folded, writer, cut);
    }
}
