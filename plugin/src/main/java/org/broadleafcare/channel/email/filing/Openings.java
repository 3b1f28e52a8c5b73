package org.broadleafcare.channel.email.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.filing.Letters.Standing;
import org.broadleafcare.channel.email.thread.SubjectLines;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;

/** Makes the ticket that a mail starts: whose it is, in which language, about what. */
final class Openings {
    private static final String ANY_TOPIC = "something_else";
    private static final int EXCERPT = 60;

    private final Shoppers shoppers;
    private final OrderMentions orders;
    private final TopicMemo topics;
    private final Messages messages;
    private final Letters letters;

    Openings(Shoppers shoppers, OrderMentions orders, TopicMemo topics, Messages messages, Letters letters) {
        this.shoppers = shoppers;
        this.orders = orders;
        this.topics = topics;
        this.messages = messages;
        this.letters = letters;
    }

    NewTicket ticket(Reading reading, long inboundId, Standing standing) {
        MailOrigin origin = letters.origin(reading, inboundId, standing);
        // A forged From leads to nobody's account and nobody's orders.
        Optional<Shopper> shopper =
                reading.isForged() || reading.writer().email().isBlank()
                        ? Optional.empty()
                        : shoppers.byEmail(reading.writer().key());
        Locale locale = locale(reading, shopper);
        Requester requester = requester(reading.writer(), shopper, locale);
        Optional<OrderHead> order = reading.isForged()
                ? Optional.empty()
                : orders.find(reading.mail().subject(), reading.folded().text(), requester);
        Optional<Topic> topic = topics.byCode(
                reading.account().topic() == null
                        ? ANY_TOPIC
                        : reading.account().topic());
        return new NewTicket(
                topic.map(Topic::type).orElse(TicketType.QUESTION),
                topic.map(Topic::code).orElse(ANY_TOPIC),
                subject(reading, locale),
                reading.folded().text(),
                ChannelKind.EMAIL,
                locale,
                order.map(OrderHead::country).orElse(reading.account().country()),
                requester,
                order.map(OrderHead::id).orElse(null),
                List.of(),
                Letters.files(reading),
                Letters.submissionKey(inboundId),
                Map.of(),
                reading.account().queue(),
                origin);
    }

    Requester requester(MailAddress writer, Optional<Shopper> shopper, Locale locale) {
        String sent = writer.name();
        String name = sent == null || sent.isBlank() ? writer.email().replaceFirst("@.*", "") : sent;
        if (name.isBlank()) {
            name = messages.text(locale, "care.mail.in.unknown_sender");
        }
        return shopper.map(known ->
                        new Requester(known.id(), known.name().isBlank() ? writer.key() : known.name(), known.email()))
                .orElse(new Requester(null, name, writer.email()));
    }

    private static Locale locale(Reading reading, Optional<Shopper> shopper) {
        MailAccount account = reading.account();
        return shopper.map(Shopper::locale)
                .or(() -> LanguageOf.text(reading.folded().text())
                        .filter(language -> !language.equals(account.locale().getLanguage()))
                        .map(Locale::forLanguageTag))
                .orElse(account.locale());
    }

    private String subject(Reading reading, Locale locale) {
        String subject = SubjectLines.plain(reading.mail().subject());
        if (!subject.isBlank()) {
            return subject;
        }
        String text = reading.folded().text().strip();
        if (text.isEmpty()) {
            return messages.text(locale, "care.mail.in.no_subject");
        }
        int end = Math.min(EXCERPT, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, end));
    }
}
