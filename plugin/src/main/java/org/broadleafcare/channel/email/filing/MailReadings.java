package org.broadleafcare.channel.email.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccounts;
import org.broadleafcare.channel.email.inbound.NatureOf;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.channel.email.inbound.service.RawMails;
import org.broadleafcare.channel.email.junk.AuthResults;
import org.broadleafcare.channel.email.mime.Limits;
import org.broadleafcare.channel.email.mime.MailReader;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.channel.email.mime.quote.QuoteFolder;
import org.broadleafcare.channel.email.thread.ReplyAddresses;
import org.broadleafcare.ticket.MailAddress;
import org.jspecify.annotations.Nullable;

/** Reads mails from the file store. */
final class MailReadings {
    private static final long FILE_BYTES = 25L * 1024 * 1024;

    private final RawMails raws;
    private final MailReader reader;
    private final QuoteFolder folder;
    private final ReplyAddresses addresses;
    private final MailAccounts accounts;

    MailReadings(
            RawMails raws, MailReader reader, QuoteFolder folder, ReplyAddresses addresses, MailAccounts accounts) {
        this.raws = raws;
        this.reader = reader;
        this.folder = folder;
        this.addresses = addresses;
        this.accounts = accounts;
    }

    /** What is needed of the row before it is locked. */
    record Source(long id, long accountId, @Nullable String rawKey, String fromEmail, boolean cut) {
        static Source of(InboundMailImpl row) {
            return new Source(row.id(), row.accountId(), row.rawKey(), row.fromEmail(), row.isCut());
        }
    }

    /** The caller closes its mail. Throws UncheckedIOException when the store does not answer. */
    Reading read(Source source) {
        String key = source.rawKey();
        if (key == null) {
            throw new IllegalStateException("The bytes of mail " + source.id() + " are gone");
        }
        MailAccount account = accounts.byId(source.accountId())
                .orElseThrow(
                        () -> new IllegalStateException("Mail " + source.id() + " came to an account that is gone"));
        try {
            ReadMail mail = reader.read(() -> raws.open(key), Limits.ofFiles(FILE_BYTES));
            return new Reading(
                    mail,
                    account,
                    NatureOf.of(mail, addresses::isOurs),
                    AuthResults.read(mail.headers(), account.trustedAuthserv()),
                    folder.fold(mail),
                    writer(mail, source.fromEmail()),
                    source.cut());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The author; of a form that sends in our own name whom its answers go to, and nobody when those come to us too.
     */
    private MailAddress writer(ReadMail mail, String seenFirst) {
        MailAddress author = mail.author().orElse(new MailAddress(seenFirst, null));
        if (!accounts.isOurs(author.key()) && !NatureOf.isNobody(author.key())) {
            return author;
        }
        List<MailAddress> others = mail.replyTo().stream()
                .filter(one -> !one.email().isBlank() && !accounts.isOurs(one.key()))
                .toList();
        return others.isEmpty() ? author : others.get(0);
    }

    /** Whether the mail would be answered to ourselves. */
    boolean isLoop(Reading reading) {
        return accounts.isOurs(reading.writer().email().toLowerCase(Locale.ROOT));
    }

    boolean isOurs(MailAddress address) {
        return accounts.isOurs(address.key());
    }
}
