package org.broadleafcare.channel.email.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailContent.Automatic;
import org.broadleafcare.channel.email.spi.MailKind;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.template.LinkedText;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.Nullable;

/** Renders the mails of {@link TicketMailer} from the ticket as it is when they go out. */
final class TicketMails implements MailKind {
    /** Purpose of the token that opens one ticket for a guest. */
    static final String VIEW = "ticket.view";

    private static final Duration LINK_WORKS_FOR = Duration.ofDays(30);
    private static final Set<String> KINDS = Set.of(TicketMailer.RECEIVED, TicketMailer.REPLY, TicketMailer.SOLVED);

    private final TicketQueries tickets;
    private final Templates templates;
    private final Messages messages;
    private final MailLooks looks;
    private final Tokens tokens;
    private final CareUrls urls;

    TicketMails(
            TicketQueries tickets,
            Templates templates,
            Messages messages,
            MailLooks looks,
            Tokens tokens,
            CareUrls urls) {
        this.tickets = tickets;
        this.templates = templates;
        this.messages = messages;
        this.looks = looks;
        this.tokens = tokens;
        this.urls = urls;
    }

    @Override
    public boolean makes(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Optional<MailContent> content(OutgoingMail mail) {
        Long ticketId = mail.ticketId();
        Optional<TicketView> ticket = ticketId == null ? Optional.empty() : tickets.byId(ticketId);
        return ticket.flatMap(found -> content(mail, found));
    }

    private Optional<MailContent> content(OutgoingMail mail, TicketView ticket) {
        Optional<MessageView> message = message(mail, ticket);
        if (mail.messageId() != null && message.isEmpty()) {
            return Optional.empty();
        }
        LocalTexts texts = new LocalTexts(messages, mail.locale());
        TicketMailView view = view(mail, ticket, message.orElse(null), texts);
        Map<String, Object> model = Map.of("view", view, "t", texts);
        boolean receipt = mail.kind().equals(TicketMailer.RECEIVED);
        return Optional.of(new MailContent(
                subject(mail, view, texts),
                templates.render("email/" + mail.kind() + "_html", model),
                templates.render("email/" + mail.kind() + "_text", model),
                receipt ? Automatic.REPLIED : Automatic.GENERATED,
                ticket.country()));
    }

    /** A note of the team is never found here, whatever the row says. */
    private Optional<MessageView> message(OutgoingMail mail, TicketView ticket) {
        return tickets.conversation(ticket.id(), false).stream()
                .filter(each -> Long.valueOf(each.id()).equals(mail.messageId()))
                .filter(each -> each.visibility() == Visibility.PUBLIC)
                .findFirst();
    }

    private TicketMailView view(OutgoingMail mail, TicketView ticket, @Nullable MessageView message, LocalTexts texts) {
        // Anybody can write to the shop in a stranger's name: then the receipt must not carry their words to the
        // stranger.
        boolean vouched = ticket.requester().customerId() != null
                || ticket.orderId() != null
                || !mail.kind().equals(TicketMailer.RECEIVED);
        return new TicketMailView(
                looks.in(mail.locale(), ticket.country()),
                vouched ? mail.recipientName() : null,
                ticket.number(),
                vouched ? ticket.subject() : null,
                message == null ? null : author(message, texts),
                message == null ? null : message.text(),
                message == null ? null : LinkedText.html(message.text()),
                message == null
                        ? List.of()
                        : message.attachments().stream()
                                .map(AttachmentView::fileName)
                                .toList(),
                ticket.status() == TicketStatus.SOLVED || ticket.status() == TicketStatus.CLOSED,
                link(ticket, mail.locale()));
    }

    private static String author(MessageView message, LocalTexts texts) {
        boolean named = message.author().kind() == Actor.Kind.AGENT
                && !message.authorName().isBlank();
        return named ? texts.text("care.request.agent", message.authorName()) : texts.text("care.request.team");
    }

    private String link(TicketView ticket, Locale locale) {
        if (ticket.requester().customerId() != null) {
            return urls.absolute(urls.request(ticket.number()), locale);
        }
        String token = tokens.sign(VIEW, Subject.ticket(ticket.id()), LINK_WORKS_FOR);
        return urls.absolute(urls.ticketLink(token), locale);
    }

    private static String subject(OutgoingMail mail, TicketMailView view, LocalTexts texts) {
        String key = "care.mail." + mail.kind() + ".subject";
        return view.subject() == null
                ? texts.text(key + ".plain", view.number())
                : texts.text(key, view.number(), view.subject());
    }
}
