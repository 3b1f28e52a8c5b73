package org.broadleafcare.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.Filed;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.ParticipantRole;
import org.broadleafcare.ticket.SampleMails;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.WithheldFile;
import org.broadleafcare.ticket.dao.JpaTicketReader;
import org.broadleafcare.ticket.dao.JpaTicketStore;
import org.broadleafcare.ticket.dao.ParticipantRows;
import org.broadleafcare.ticket.dao.TicketDatabase;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.TicketType;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MailTicketsTest {
    private static final TicketDatabase DATABASE = new TicketDatabase("mail-tickets");
    private static final String ADA = "ada@example.com";

    private final TicketDesk desk = new TicketDesk();
    private final JpaTicketReader reader = DATABASE.dao(new JpaTicketReader());
    private final JpaTicketStore store = DATABASE.dao(new JpaTicketStore());
    private final TicketQueriesImpl queries = new TicketQueriesImpl(reader, mock(FileStore.class));
    private final MailTicketsImpl mails = new MailTicketsImpl(desk.changes(store, reader), store);
    private final Shoppers shoppers = mock(Shoppers.class);
    private final TicketParticipantsImpl people =
            new TicketParticipantsImpl(DATABASE.dao(new ParticipantRows()), shoppers, desk.eventLog(), desk.clock);

    @BeforeEach
    void emptyTables() {
        List.of(
                        "CARE_PARTICIPANT",
                        "CARE_MESSAGE_MAIL",
                        "CARE_ATTACHMENT",
                        "CARE_TICKET_MESSAGE",
                        "CARE_TICKET_ITEM",
                        "CARE_TICKET")
                .forEach(table -> DATABASE.jdbc().update("delete from " + table));
    }

    @Test
    void keepsWhatTheMailWas() {
        Filed filed = opened("Where is it?", SampleMails.from(ADA));

        TicketView ticket = queries.byId(filed.ticket().id()).orElseThrow();
        MessageView message = queries.conversation(ticket.id(), true).get(0);
        assertThat(ticket.accountId()).isEqualTo(3);
        assertThat(ticket.rootId()).isEqualTo(ticket.id());
        assertThat(ticket.queue()).isEqualTo("returns");
        assertThat(message).isEqualTo(filed.message());
        assertThat(message.authorName()).isEqualTo("Ada");
        assertThat(message.mail().from()).isEqualTo(new MailAddress(ADA, "Ada L."));
        assertThat(message.mail().quotedText()).isEqualTo("> before");
        assertThat(message.mail().trouble()).containsExactly("charset");
        assertThat(message.mail().withheld()).containsExactly(new WithheldFile("big.zip", 30_000_000, "large_files"));
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void takesWordsThatAFormWouldRefuse() {
        Filed filed = DATABASE.inTransaction(
                () -> mails.open(wish("", "x".repeat(1_000_100), "nobody", SampleMails.from("nobody")), Actor.guest()));

        assertThat(filed.ticket().subject()).isEqualTo("…");
        assertThat(filed.ticket().requester()).isEqualTo(new Requester(null, "Ada", ""));
        assertThat(filed.message().text()).hasSize(1_000_000);
    }

    @Test
    void putsPicturesWhereTheHtmlShowsThemAndWithholdsWhatIsNotWelcome() throws IOException {
        when(desk.fileRules.check(any())).thenAnswer(call -> {
            Upload upload = call.getArgument(0);
            return upload.fileName().endsWith(".exe")
                    ? new FileVerdict.Refused(Refusal.of("file_type_not_allowed"))
                    : new FileVerdict.Accepted("p.png", "image/png", 1, Sha256.hex("p"), true);
        });
        when(desk.files.put(any())).thenAnswer(call -> {
            ((InputStream) call.getArgument(0)).readAllBytes();
            return "key";
        });
        MailOrigin origin = SampleMails.withHtml(
                ADA, "<p><img data-care-file=\"1\"><img data-care-file=\"0\"></p>", Map.of("c@x", 1));

        Filed filed = DATABASE.inTransaction(
                () -> mails.open(wish("Mug", "Text", ADA, origin, file("run.exe"), file("p.png")), Actor.guest()));

        AttachmentView picture = filed.message().attachments().get(0);
        assertThat(picture.inline()).isTrue();
        assertThat(filed.message().html()).isEqualTo("<p><img data-care-file=\"" + picture.id() + "\"><img ></p>");
        assertThat(filed.message().mail().withheld())
                .extracting(WithheldFile::reason)
                .containsExactly("file_type_not_allowed", "large_files");
        assertThat(queries.conversation(filed.ticket().id(), true)).containsExactly(filed.message());
        assertThat(queries.attachment(filed.ticket().id(), picture.id(), false)).isPresent();
    }

    @Test
    void showsShoppersNoNewcomersNoMachinesAndNoThirdParties() {
        long ticket = opened("Hello", SampleMails.from(ADA)).ticket().id();
        answer(ticket, "Me too", MessageKind.WORDS, SampleMails.byNewcomer("eve@example.com"));
        answer(ticket, "From the supplier", MessageKind.THIRD_PARTY, SampleMails.from("s@example.com"));
        DATABASE.inTransaction(
                () -> mails.keep(ticket, words("I am away", MessageKind.AUTOMATIC, SampleMails.from(ADA)), guest()));

        assertThat(queries.conversation(ticket, true))
                .extracting(MessageView::text)
                .containsExactly("Hello", "Me too", "From the supplier", "I am away");
        assertThat(queries.conversation(ticket, false))
                .extracting(MessageView::text)
                .containsExactly("Hello");
        assertThat(queries.conversation(ticket, true).get(1).authorName()).isEqualTo("Ada L.");
        assertThat(queries.conversation(ticket, true).get(2).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(queries.lastMessages(List.of(ticket)).get(ticket).excerpt()).isEqualTo("Me too");
    }

    @Test
    void reopensForPeopleButNotForMachines() {
        TicketView ticket = opened("Hello", SampleMails.from(ADA)).ticket();
        desk.service(DATABASE.transactions(), store, reader).moveTo(ticket.id(), TicketStatus.SOLVED, TicketDesk.ANN);

        Filed kept = DATABASE.inTransaction(
                () -> mails.keep(ticket.id(), words("Away", MessageKind.AUTOMATIC, SampleMails.from(ADA)), guest()));
        assertThat(kept.ticket().status()).isEqualTo(TicketStatus.SOLVED);

        assertThat(answer(ticket.id(), "Still broken", MessageKind.WORDS, SampleMails.from(ADA))
                        .ticket()
                        .status())
                .isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void hidesJunkFromListsUntilRestored() {
        TicketView ticket = opened("Buy now", SampleMails.from(ADA)).ticket();
        var service = desk.service(DATABASE.transactions(), store, reader);
        TicketFilter all = new TicketFilter(java.util.Set.of(), null, false, null);

        assertThat(service.junk(ticket.id(), TicketDesk.ANN).isJunk()).isTrue();
        assertThat(queries.page(all, null, 10).tickets()).isEmpty();
        assertThat(queries.page(TicketFilter.onlyJunk(), null, 10).tickets())
                .extracting(TicketView::id)
                .containsExactly(ticket.id());

        assertThat(service.restore(ticket.id(), TicketDesk.ANN).isJunk()).isFalse();
        assertThat(queries.page(all, null, 10).tickets()).hasSize(1);
        assertThat(desk.logged()).containsSubsequence("ticket.junked", "ticket.restored");
    }

    @Test
    void knowsWhoBelongs() {
        TicketView ticket = opened("Hello", SampleMails.copiedTo(ADA, new MailAddress("Bea@Example.com", "Bea")))
                .ticket();
        when(shoppers.byId(5)).thenReturn(Optional.of(new Shopper(5, "Ada", "ada@work.example", null, null)));
        DATABASE.inTransaction(() -> {
            people.add(ticket.id(), List.of(new MailAddress("cee@example.com", null)), ParticipantRole.CC, guest());
            return null;
        });

        assertThat(List.of("ADA+shop@example.com", "bea@example.com", "cee@example.com"))
                .allMatch(email -> DATABASE.inTransaction(() -> people.belongs(ticket, email)));
        assertThat(List.of("eve@example.com", "", "a@example.com"))
                .noneMatch(email -> DATABASE.inTransaction(() -> people.belongs(ticket, email)));
    }

    @Test
    void whoWasTakenOutDoesNotBelongUntilAddedAgain() {
        TicketView ticket = opened("Hello", SampleMails.from(ADA)).ticket();
        List<MailAddress> cee = List.of(new MailAddress("cee@example.com", null));
        DATABASE.inTransaction(() -> {
            people.add(ticket.id(), cee, ParticipantRole.CC, guest());
            return null;
        });
        DATABASE.inTransaction(() -> {
            people.remove(ticket.id(), people.of(ticket.id()).get(0).id(), TicketDesk.ANN);
            return null;
        });
        assertThat(DATABASE.inTransaction(() -> people.belongs(ticket, "cee@example.com")))
                .isFalse();

        DATABASE.inTransaction(() -> {
            people.add(ticket.id(), cee, ParticipantRole.THIRD_PARTY, TicketDesk.ANN);
            return null;
        });
        assertThat(DATABASE.inTransaction(() -> people.of(ticket.id())))
                .extracting(one -> one.role())
                .containsExactly(ParticipantRole.THIRD_PARTY);
    }

    @Test
    void opensByMailWithThreeStatements() {
        opened("Warm up", SampleMails.from(ADA));

        // Ticket, message, mail; the file that was withheld is a fourth row.
        assertThat(DATABASE.statements(() -> opened("Hello", SampleMails.from(ADA))))
                .isEqualTo(4);
    }

    private Filed opened(String text, MailOrigin mail) {
        return DATABASE.inTransaction(() -> mails.open(wish("Mug", text, ADA, mail), guest()));
    }

    private Filed answer(long ticket, String text, MessageKind kind, MailOrigin mail) {
        return DATABASE.inTransaction(() -> mails.answer(ticket, words(text, kind, mail), guest()));
    }

    private static Actor guest() {
        return Actor.guest();
    }

    private static NewMessage words(String text, MessageKind kind, MailOrigin mail) {
        return new NewMessage(text, ChannelKind.EMAIL, List.of(), null, kind, null, mail);
    }

    private static Upload file(String name) {
        return new Upload(name, 1, () -> new ByteArrayInputStream(new byte[] {'p'}));
    }

    private static NewTicket wish(String subject, String text, String email, MailOrigin mail, Upload... files) {
        return new NewTicket(
                TicketType.QUESTION,
                "first",
                subject,
                text,
                ChannelKind.EMAIL,
                Locale.ENGLISH,
                null,
                new Requester(null, "Ada", email),
                null,
                List.of(),
                List.of(files),
                null,
                Map.of(),
                "returns",
                mail);
    }
}
