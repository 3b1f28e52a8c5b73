package org.broadleafcare.channel.email.imap;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.account.dao.MailAccountDao.Bookmark;
import org.broadleafcare.channel.email.imap.ImapMailbox.Letter;
import org.broadleafcare.channel.email.imap.MailboxTrouble.Why;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.MailIntake.Mark;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into one open mailbox, as often as asked. A mail is new when its number is above the bookmark, whether or not
 * somebody has read it elsewhere. The numbers just below are looked at too, because some servers show a lower number late.
 */
final class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final int BACK = 50;
    private static final int BATCH = 20;
    private static final long KEPT_OF_LARGE = 1024L * 1024;
    /** Server clocks differ from ours. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final MailAccount account;
    private final MailAccount.Imap imap;
    private final ImapMailbox box;
    private final MailboxState state;
    private final RawIntake raws;
    private final MailIntake intake;
    /** Numbers this connection has dealt with. */
    private final Set<Long> dealtWith = new HashSet<>();

    private long validity;

    Look(
            MailAccount account,
            MailAccount.Imap imap,
            ImapMailbox box,
            MailboxState state,
            RawIntake raws,
            MailIntake intake) {
        this.account = account;
        this.imap = imap;
        this.box = box;
        this.state = state;
        this.raws = raws;
        this.intake = intake;
    }

    /**
     * Takes in what is new.
     *
     * @param longest bytes of a mail that is taken whole
     * @return how many mails were new
     */
    int take(long longest) throws MailboxTrouble {
        Bookmark bookmark = state.bookmark(account.id()).orElse(new Bookmark(null, 0));
        long now = box.uidValidity();
        if (now != validity) {
            dealtWith.clear();
            validity = now;
        }
        boolean anew = bookmark.validity() == null || bookmark.validity() != now;
        long next = anew ? box.nextUid() : 0;
        List<Letter> found = anew ? box.since(account.startedAt()) : box.from(bookmark.lastUid() - BACK + 1);
        List<Letter> letters = wanted(found, anew ? 0 : bookmark.lastUid());
        int taken = 0;
        for (int start = 0; start < letters.size(); start += BATCH) {
            taken += takeSome(letters.subList(start, Math.min(start + BATCH, letters.size())), longest);
        }
        if (anew) {
            state.mark(account.id(), validity, Math.max(next - 1, highest(found)));
        }
        return taken;
    }

    private List<Letter> wanted(List<Letter> found, long lastUid) throws MailboxTrouble {
        Instant start = account.startedAt().minus(SLACK);
        List<Letter> wanted = new ArrayList<>();
        List<Letter> old = new ArrayList<>();
        for (Letter letter : found) {
            Instant arrived = letter.arrivedAt();
            if (dealtWith.contains(letter.uid()) || (arrived != null && arrived.isBefore(start))) {
                continue;
            }
            (letter.uid() <= lastUid ? old : wanted).add(letter);
        }
        wanted.addAll(0, unknown(old));
        return wanted;
    }

    /** Mails below the bookmark are known, mostly; their headers say so without fetching them again. */
    private List<Letter> unknown(List<Letter> old) throws MailboxTrouble {
        List<Letter> unknown = new ArrayList<>();
        for (Letter letter : old) {
            String identity = raws.identityOf(letter.header());
            if (identity != null && !intake.known(List.of(identity)).isEmpty()) {
                dealtWith.add(letter.uid());
            } else {
                unknown.add(letter);
            }
        }
        return unknown;
    }

    private int takeSome(List<Letter> letters, long longest) throws MailboxTrouble {
        List<StoredRaw> stored = new ArrayList<>();
        for (Letter letter : letters) {
            stored.add(fetched(letter, longest));
        }
        long last = highest(letters);
        List<MailIntake.Receipt> receipts = intake.take(account.id(), stored, new Mark(validity, last));
        letters.forEach(letter -> dealtWith.add(letter.uid()));
        try {
            box.done(letters, imap.keep(), imap.moveTo());
        } catch (MailboxTrouble e) {
            // Nothing depends on it: the mails are ours.
            LOG.info("The server of mail account {} was not told what to do with mails: {}", account.id(), e.why());
        }
        return (int) receipts.stream().filter(MailIntake.Receipt::isNew).count();
    }

    private StoredRaw fetched(Letter letter, long longest) throws MailboxTrouble {
        Watched bytes = new Watched(letter.bytes());
        try {
            return raws.keep(bytes, letter.size() > longest ? KEPT_OF_LARGE : longest);
        } catch (IOException e) {
            if (!bytes.failed) {
                throw new MailboxTrouble(Why.STORE_FAILED, e);
            }
            // Throws when the connection is gone; otherwise the server cannot give this one mail away.
            box.nudge();
            return withoutBody(letter);
        }
    }

    /** What can be had of a mail that its server cannot give away, so that somebody sees it. */
    private StoredRaw withoutBody(Letter letter) throws MailboxTrouble {
        LOG.warn("Mail {} of account {} cannot be fetched; its header is taken", letter.uid(), account.id());
        try {
            return raws.keep(letter.header(), KEPT_OF_LARGE);
        } catch (IOException e) {
            if (!(e instanceof MailboxTrouble)) {
                throw new MailboxTrouble(Why.STORE_FAILED, e);
            }
            box.nudge();
        }
        String note = "Subject: (mail " + letter.uid() + ")\r\nMessage-ID: <care-unreadable-" + account.id() + "-"
                + validity + "-" + letter.uid() + "@localhost>\r\n\r\n";
        try {
            return raws.keep(new ByteArrayInputStream(note.getBytes(StandardCharsets.US_ASCII)), KEPT_OF_LARGE);
        } catch (IOException e) {
            throw new MailboxTrouble(Why.STORE_FAILED, e);
        }
    }

    private static long highest(List<Letter> letters) {
        return letters.stream().mapToLong(Letter::uid).max().orElse(0);
    }

    /** Tells a source that fails from a store that fails. */
    private static final class Watched extends FilterInputStream {
        private boolean failed;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException | RuntimeException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException | RuntimeException e) {
                failed = true;
                throw e;
            }
        }
    }
}
