package org.broadleafcare.channel.email.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafcare.channel.email.mime.MailFile;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.channel.email.mime.quote.Folded;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.value.ChannelKind;
import org.jspecify.annotations.Nullable;

/** Turns a read mail into what tickets take. */
public final class Letters {
    /** Code among what was odd about a mail: the sender gets no automatic answer. */
    public static final String SILENT = "no_auto_answer";

    private final HtmlSanitizer sanitizer;

    Letters(HtmlSanitizer sanitizer) {
        this.sanitizer = sanitizer;
    }

    /** Who the words are from, seen from the ticket. */
    record Standing(boolean newcomer, boolean unverified, boolean silent) {}

    NewMessage message(Reading reading, long inboundId, MessageKind kind, Standing standing) {
        return new NewMessage(
                reading.folded().text(),
                ChannelKind.EMAIL,
                files(reading),
                submissionKey(inboundId),
                kind,
                null,
                origin(reading, inboundId, standing));
    }

    static String submissionKey(long inboundId) {
        return "mail:" + inboundId;
    }

    static List<Upload> files(Reading reading) {
        return reading.mail().files().stream().map(MailFile::upload).toList();
    }

    MailOrigin origin(Reading reading, long inboundId, Standing standing) {
        ReadMail mail = reading.mail();
        Folded folded = reading.folded();
        Map<String, Integer> pictures = mail.inlineFiles();
        List<String> trouble = new ArrayList<>(mail.trouble());
        if (standing.silent()) {
            trouble.add(SILENT);
        }
        return new MailOrigin(
                reading.account().id(),
                inboundId,
                reading.writer(),
                mail.replyTo().stream()
                        .filter(one -> !one.key().equals(reading.writer().key()))
                        .findFirst()
                        .orElse(null),
                named(mail.to()),
                named(mail.cc()),
                mail.messageId(),
                mail.subject(),
                clean(folded.html(), pictures),
                folded.quotedText(),
                clean(folded.quotedHtml(), pictures),
                reading.nature(),
                reading.verdict(),
                standing.newcomer(),
                standing.unverified(),
                reading.cut(),
                mail.calendar(),
                trouble,
                mail.withheld(),
                pictures,
                mail.date());
    }

    private static List<MailAddress> named(List<MailAddress> addresses) {
        return addresses.stream().limit(200).toList();
    }

    private @Nullable String clean(@Nullable String html, Map<String, Integer> pictures) {
        return html == null ? null : sanitizer.cleanMail(html, pictures);
    }
}
