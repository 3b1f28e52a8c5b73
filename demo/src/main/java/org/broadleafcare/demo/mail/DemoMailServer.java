package org.broadleafcare.demo.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real SMTP and IMAP server on 127.0.0.1 that takes mail for everybody and keeps it in memory until the shop stops. */
public final class DemoMailServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final long START_MILLIS = 10_000;

    private final GreenMail server;

    private DemoMailServer(GreenMail server) {
        this.server = server;
    }

    /** Listens on free ports. */
    public static DemoMailServer start() {
        ServerSetup smtp = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP);
        Stream.of(smtp, imap).forEach(setup -> setup.setServerStartupTimeout(START_MILLIS));
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        return new DemoMailServer(server);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    /** Every address is a login, its password is the address. */
    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Makes the mailbox of an address before any mail arrives there. */
    public void mailbox(String address) {
        server.setUser(address, address, address);
    }

    /** All mail taken so far, newest first. */
    public List<DemoMail> mails() {
        List<StoredMessage> arrived = arrived();
        List<DemoMail> mails = new ArrayList<>();
        for (int number = arrived.size(); number > 0; number--) {
            mails.add(DemoMail.read(number, arrived.get(number - 1).getMimeMessage()));
        }
        return mails;
    }

    /** The mail with this number, counted from 1 in order of arrival. */
    public Optional<DemoMail> mail(int number) {
        List<StoredMessage> arrived = arrived();
        return number >= 1 && number <= arrived.size()
                ? Optional.of(DemoMail.read(number, arrived.get(number - 1).getMimeMessage()))
                : Optional.empty();
    }

    /** How many mails were handed over for this address, whatever their headers say. */
    public int mailsTo(String address) {
        return Optional.ofNullable(server.getManagers().getUserManager().getUserByEmail(address))
                .map(user -> inboxOf(user).getMessageCount())
                .orElse(0);
    }

    private MailFolder inboxOf(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException("A mailbox of the demo has no inbox", e);
        }
    }

    /** The server lists mail by address; what arrived in the same millisecond stays in that order. */
    private List<StoredMessage> arrived() {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
