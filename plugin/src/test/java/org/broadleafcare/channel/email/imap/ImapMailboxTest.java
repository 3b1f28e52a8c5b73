package org.broadleafcare.channel.email.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.mail.Flags;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccount.Auth;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Keep;
import org.broadleafcare.channel.email.MailAccount.Security;
import org.broadleafcare.channel.email.MailLogins.Login;
import org.broadleafcare.channel.email.account.dao.MailAccountDao.Bookmark;
import org.broadleafcare.channel.email.imap.MailboxTrouble.Why;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.MailIntake.Receipt;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real IMAP server in this JVM. */
class ImapMailboxTest {
    private static final Login LOGIN = new Login("support", "secret", false);
    private static final Instant START = Instant.now().minus(Duration.ofHours(1));

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_IMAP), setup(ServerSetup.PROTOCOL_IMAPS)});
    private final MailboxState state = mock(MailboxState.class);
    private final RawIntake raws = mock(RawIntake.class);
    private final MailIntake intake = mock(MailIntake.class);
    private final List<String> taken = new ArrayList<>();
    private Bookmark bookmark = new Bookmark(null, 0);
    private MailFolder inbox;

    @BeforeEach
    void start() throws Exception {
        server.start();
        GreenMailUser user = server.setUser("support@shop.example", "support", "secret");
        ImapHostManager mailboxes = server.getManagers().getImapHostManager();
        inbox = mailboxes.getInbox(user);
        when(state.bookmark(anyLong())).thenAnswer(call -> Optional.of(bookmark));
        doAnswer(call ->
                        bookmark = new Bookmark(call.getArgument(1), Math.max(bookmark.lastUid(), call.getArgument(2))))
                .when(state)
                .mark(anyLong(), anyLong(), anyLong());
        when(raws.keep(any(), anyLong())).thenAnswer(call -> {
            String text = new String(((InputStream) call.getArgument(0)).readAllBytes(), StandardCharsets.UTF_8);
            return new StoredRaw(text, text.length(), false, identity(text), "", "", null);
        });
        when(raws.identityOf(any()))
                .thenAnswer(call -> identity(
                        new String(((InputStream) call.getArgument(0)).readAllBytes(), StandardCharsets.UTF_8)));
        when(intake.known(anyList()))
                .thenAnswer(call -> call.<List<String>>getArgument(0).stream()
                        .filter(taken::contains)
                        .toList());
        when(intake.take(anyLong(), anyList(), any())).thenAnswer(call -> {
            MailIntake.Mark mark = call.getArgument(2);
            bookmark = new Bookmark(mark.uidValidity(), Math.max(bookmark.lastUid(), mark.lastUid()));
            List<Receipt> receipts = new ArrayList<>();
            for (StoredRaw raw : call.<List<StoredRaw>>getArgument(1)) {
                receipts.add(new Receipt(1, !taken.contains(raw.identity())));
                taken.add(raw.identity());
            }
            return receipts;
        });
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void takesEachMailOnceAndLeavesItsServerKnowing() throws Exception {
        arrives("one", Instant.now());
        arrives("two", Instant.now());

        assertThat(look(Keep.LEAVE)).isEqualTo(2);
        arrives("three", Instant.now());
        assertThat(look(Keep.LEAVE)).isEqualTo(1);
        assertThat(look(Keep.LEAVE)).isZero();

        assertThat(taken).containsExactly("one", "two", "three");
        assertThat(inbox.getUnseenCount()).isZero();
    }

    @Test
    void takesAMailThatSomebodyHasReadElsewhere() throws Exception {
        MailFolder folder = inbox;
        folder.appendMessage(mail("read"), new Flags(Flags.Flag.SEEN), new Date());

        assertThat(look(Keep.LEAVE)).isEqualTo(1);
    }

    @Test
    void beginsWhereTheMerchantSaid() throws Exception {
        arrives("long ago", START.minus(Duration.ofDays(3)));
        arrives("an hour before", START.minus(Duration.ofMinutes(59)));
        arrives("after", START.plus(Duration.ofMinutes(1)));

        assertThat(look(Keep.LEAVE)).isEqualTo(1);
        assertThat(look(Keep.LEAVE)).isZero();
        assertThat(taken).containsExactly("after");
    }

    @Test
    void readsAnewWhenEveryNumberMeansAnotherMail() throws Exception {
        arrives("one", Instant.now());
        bookmark = new Bookmark(4711L, 900);

        assertThat(look(Keep.LEAVE)).isEqualTo(1);
        assertThat(bookmark.validity()).isNotEqualTo(4711L);
        assertThat(bookmark.lastUid()).isEqualTo(900);
    }

    @Test
    void findsALowerNumberThatAppearsLate() throws Exception {
        arrives("one", Instant.now());
        arrives("late", Instant.now());
        arrives("three", Instant.now());
        look(Keep.LEAVE);
        taken.remove("late");

        assertThat(look(Keep.LEAVE)).isEqualTo(1);
        assertThat(taken).contains("late");
    }

    @Test
    void movesAndDeletesOnlyWhatItHasTaken() throws Exception {
        arrives("one", Instant.now());
        look(Keep.MOVE);
        assertThat(inbox.getMessageCount()).isZero();

        arrives("two", Instant.now());
        arrives("too old", START.minus(Duration.ofDays(1)));
        look(Keep.DELETE);
        assertThat(inbox.getMessageCount()).isEqualTo(1);
        assertThat(taken).containsExactly("one", "two");
    }

    @Test
    void wakesUpWhenAMailArrivesAndWhenNudged() throws Exception {
        try (ImapMailbox box = ImapMailbox.open(place(Security.NONE, LOGIN, "INBOX", imapPort()))) {
            assertThat(box.tellsByItself()).isTrue();
            CompletableFuture<Void> waiting = waiting(box);
            Thread.sleep(1200);
            assertThat(waiting).isNotDone();
            arrives("one", Instant.now());
            waiting.get(20, TimeUnit.SECONDS);

            CompletableFuture<Void> again = waiting(box);
            Thread.sleep(1200);
            box.nudge();
            again.get(20, TimeUnit.SECONDS);
        }
    }

    private static CompletableFuture<Void> waiting(ImapMailbox box) {
        return CompletableFuture.runAsync(() -> {
            try {
                box.await();
            } catch (MailboxTrouble e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(why(place(Security.NONE, new Login("support", "wrong", false), "INBOX", imapPort())))
                .isEqualTo(Why.SIGN_IN_REFUSED);
        assertThat(why(place(Security.NONE, LOGIN, "Nowhere", imapPort()))).isEqualTo(Why.FOLDER_MISSING);
        assertThat(why(place(Security.NONE, LOGIN, "INBOX", 1))).isEqualTo(Why.CONNECT_FAILED);
        assertThat(why(place(Security.STARTTLS, LOGIN, "INBOX", imapPort()))).isEqualTo(Why.TLS_REFUSED);
        assertThat(why(new ImapPlace(imap("no-such-host.invalid", Security.TLS, "INBOX", 993, Keep.LEAVE), LOGIN)))
                .isEqualTo(Why.HOST_UNKNOWN);
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        assertThat(why(place(Security.TLS, LOGIN, "INBOX", server.getImaps().getPort())))
                .isEqualTo(Why.TLS_REFUSED);
    }

    @Test
    void comparesTheServersNameWithItsCertificate() {
        for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
            Properties settings = place(security, LOGIN, "INBOX", 1).settings();
            String prefix = security == Security.TLS ? "mail.imaps." : "mail.imap.";
            assertThat(settings).containsEntry(prefix + "ssl.checkserveridentity", "true");
        }
        assertThat(place(Security.STARTTLS, LOGIN, "INBOX", 1).settings())
                .containsEntry("mail.imap.starttls.required", "true");
    }

    @Test
    void sendsNoPasswordUnprotectedThroughTheNet() {
        assertThat(why(new ImapPlace(imap("192.0.2.1", Security.NONE, "INBOX", 143, Keep.LEAVE), LOGIN)))
                .isEqualTo(Why.TLS_NEEDED);
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private Why why(ImapPlace place) {
        return catchThrowableOfType(() -> ImapMailbox.open(place).close(), MailboxTrouble.class)
                .why();
    }

    private int look(Keep keep) throws MailboxTrouble {
        Imap imap = imap("127.0.0.1", Security.NONE, "INBOX", imapPort(), keep);
        MailAccount account = new MailAccount(
                1,
                "support@shop.example",
                List.of(),
                "Shop",
                Locale.ENGLISH,
                null,
                "support",
                null,
                true,
                true,
                true,
                null,
                imap,
                null,
                START,
                0);
        try (ImapMailbox box = ImapMailbox.open(new ImapPlace(imap, LOGIN))) {
            return new Look(account, imap, box, state, raws, intake).take(1_000_000);
        }
    }

    private int imapPort() {
        return server.getImap().getPort();
    }

    private ImapPlace place(Security security, Login login, String folder, int port) {
        return new ImapPlace(imap("127.0.0.1", security, folder, port, Keep.LEAVE), login);
    }

    private static Imap imap(String host, Security security, String folder, int port, Keep keep) {
        return new Imap(host, port, security, "support", Auth.PASSWORD, folder, keep, null);
    }

    private void arrives(String subject, Instant at) throws Exception {
        inbox.appendMessage(mail(subject), new Flags(), Date.from(at));
    }

    private static MimeMessage mail(String subject) throws Exception {
        String text = "Message-ID: <" + subject.replace(' ', '-') + "@example.com>\r\nSubject: " + subject
                + "\r\n\r\nbody\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String identity(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Subject: "))
                .map(line -> line.substring(9))
                .findFirst()
                .orElse("");
    }
}
