package org.broadleafcare.channel.email.imap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.imap.MailboxTrouble.Why;
import org.broadleafcare.relocated.angus.mail.imap.IMAPFolder;
import org.broadleafcare.relocated.angus.mail.imap.IMAPMessage;
import org.broadleafcare.relocated.angus.mail.imap.IMAPSSLStore;
import org.broadleafcare.relocated.angus.mail.imap.IMAPStore;
import org.broadleafcare.relocated.mail.FetchProfile;
import org.broadleafcare.relocated.mail.Flags;
import org.broadleafcare.relocated.mail.Folder;
import org.broadleafcare.relocated.mail.FolderNotFoundException;
import org.broadleafcare.relocated.mail.Message;
import org.broadleafcare.relocated.mail.MessagingException;
import org.broadleafcare.relocated.mail.Session;
import org.broadleafcare.relocated.mail.UIDFolder;
import org.broadleafcare.relocated.mail.URLName;
import org.broadleafcare.relocated.mail.search.ComparisonTerm;
import org.broadleafcare.relocated.mail.search.ReceivedDateTerm;
import org.jspecify.annotations.Nullable;

/**
 * One open mailbox. Asks for numbers, dates, sizes and raw bytes only, because servers get everything else wrong for some mail;
 * never marks a mail as read by reading it. One thread at a time, but for {@link #nudge()}.
 */
public final class ImapMailbox implements Closeable {
    private static final int AT_ONCE = 200;

    private final ImapPlace place;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Abilities abilities;

    private ImapMailbox(ImapPlace place, IMAPStore store, IMAPFolder folder, Abilities abilities) {
        this.place = place;
        this.store = store;
        this.folder = folder;
        this.abilities = abilities;
    }

    /** Asked once: while the folder has the connection, the store would open another one to ask. */
    private record Abilities(boolean idle, boolean move, boolean uidPlus) {
        static Abilities of(IMAPStore store) throws MessagingException {
            return new Abilities(
                    store.hasCapability("IDLE"), store.hasCapability("MOVE"), store.hasCapability("UIDPLUS"));
        }
    }

    /** A mail that lies in the mailbox. */
    public static final class Letter {
        private final IMAPMessage message;
        private final long uid;

        private Letter(IMAPMessage message, long uid) {
            this.message = message;
            this.uid = uid;
        }

        public long uid() {
            return uid;
        }

        /** When it arrived; null when the server does not say. */
        @Nullable
        Instant arrivedAt() throws MailboxTrouble {
            try {
                Date date = message.getReceivedDate();
                return date == null ? null : date.toInstant();
            } catch (MessagingException e) {
                throw MailboxTrouble.of(e);
            }
        }

        /** Bytes, as the server counts; some count wrongly. */
        long size() throws MailboxTrouble {
            try {
                return message.getSizeLong();
            } catch (MessagingException e) {
                throw MailboxTrouble.of(e);
            }
        }

        /** The raw header. */
        InputStream header() throws MailboxTrouble {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Enumeration<String> lines = message.getAllHeaderLines();
                while (lines.hasMoreElements()) {
                    bytes.writeBytes((lines.nextElement() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
                return new ByteArrayInputStream(bytes.toByteArray());
            } catch (MessagingException e) {
                throw MailboxTrouble.of(e);
            }
        }

        /** The raw mail, fetched piece by piece. */
        InputStream bytes() throws MailboxTrouble {
            try {
                message.setPeek(true);
                return message.getMimeStream();
            } catch (MessagingException e) {
                throw MailboxTrouble.of(e);
            }
        }
    }

    /** Signs in and opens the folder. */
    public static ImapMailbox open(ImapPlace place) throws MailboxTrouble {
        if (place.isOpenToAll()) {
            throw new MailboxTrouble(Why.TLS_NEEDED, null);
        }
        Session session = Session.getInstance(place.settings());
        URLName url = new URLName(
                place.protocol(),
                place.imap().host(),
                place.imap().port(),
                null,
                place.login().user(),
                null);
        IMAPStore store =
                place.protocol().equals("imaps") ? new IMAPSSLStore(session, url) : new IMAPStore(session, url);
        try {
            store.connect(
                    place.imap().host(),
                    place.imap().port(),
                    place.login().user(),
                    place.login().secret());
            Abilities abilities = Abilities.of(store);
            IMAPFolder folder = (IMAPFolder) store.getFolder(place.imap().folder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder, "no such folder");
            }
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(place, store, folder, abilities);
        } catch (MessagingException e) {
            closeQuietly(store);
            throw MailboxTrouble.of(e);
        }
    }

    /** When this changes, every number means another mail. */
    public long uidValidity() throws MailboxTrouble {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    /** How many mails lie there. */
    public int count() throws MailboxTrouble {
        try {
            return folder.getMessageCount();
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    /** The number the next mail will have; 0 when the server does not say. */
    public long nextUid() throws MailboxTrouble {
        try {
            return Math.max(folder.getUIDNext(), 0);
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    public boolean tellsByItself() {
        return abilities.idle();
    }

    /** Mails with this number or a higher one, in order. */
    public List<Letter> from(long uid) throws MailboxTrouble {
        try {
            // Asked for a range that begins above the highest number, servers answer with the highest.
            return letters(folder.getMessagesByUID(Math.max(uid, 1), UIDFolder.LASTUID), uid);
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    /** Mails that arrived on the day of the instant or later, in order. */
    public List<Letter> since(Instant instant) throws MailboxTrouble {
        try {
            // Servers compare days, some in their own time zone.
            Date day = Date.from(instant.minus(Duration.ofDays(1)));
            return letters(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day)), 1);
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    private List<Letter> letters(Message[] messages, long from) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        List<Letter> letters = new ArrayList<>();
        for (int start = 0; start < messages.length; start += AT_ONCE) {
            int end = Math.min(start + AT_ONCE, messages.length);
            Message[] some = Arrays.copyOfRange(messages, start, end);
            folder.fetch(some, profile);
            for (Message message : some) {
                long uid = folder.getUID(message);
                if (uid >= from && !message.isExpunged()) {
                    letters.add(new Letter((IMAPMessage) message, uid));
                }
            }
        }
        letters.sort(Comparator.comparingLong(Letter::uid));
        return letters;
    }

    /** Tells the server what to do with mails that are safely ours. */
    public void done(List<Letter> letters, Keep keep, @Nullable String moveTo) throws MailboxTrouble {
        if (letters.isEmpty()) {
            return;
        }
        Message[] messages = letters.stream().map(letter -> letter.message).toArray(Message[]::new);
        try {
            switch (keep) {
                case LEAVE -> folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
                case DELETE -> remove(messages);
                case MOVE -> move(messages, moveTo == null ? "Care" : moveTo);
            }
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    private void move(Message[] messages, String name) throws MessagingException {
        Folder target = store.getFolder(name);
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        if (abilities.move()) {
            folder.moveMessages(messages, target);
        } else {
            folder.copyMessages(messages, target);
            remove(messages);
        }
    }

    private void remove(Message[] messages) throws MessagingException {
        folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
        if (abilities.uidPlus()) {
            folder.expunge(messages);
        } else {
            folder.expunge();
        }
    }

    /** Waits until the server says that something has changed, or somebody nudges. */
    public void await() throws MailboxTrouble {
        try {
            folder.idle(true);
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    /** Ends a waiting of another thread, and finds out whether the connection still works. */
    public void nudge() throws MailboxTrouble {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    /** Never throws; a server that is gone cannot be told goodbye. */
    @Override
    public void close() {
        closeQuietly(store);
    }

    /** At once, from any thread: whatever is going on fails. */
    public void abort() {
        try {
            folder.forceClose();
        } catch (MessagingException | IllegalStateException e) {
            // It is closed already.
        }
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // The connection is gone anyway.
        }
    }

    @Override
    public String toString() {
        return "mailbox at " + place;
    }
}
