package org.broadleafcare.storefront.preview;

import java.util.List;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.ticket.TicketMailView;
import org.broadleafcare.common.template.LinkedText;
import org.broadleafcare.storefront.guest.AccessMailView;
import org.broadleafcare.storefront.view.Visitor;
import org.jspecify.annotations.Nullable;

/** Every mail in every state, in the look of the shop. */
final class SampleMails {
    private static final String NUMBER = "100017";

    private final SampleWords words;
    private final MailLook look;
    private final String link;

    private SampleMails(SampleWords words, MailLook look, String link) {
        this.words = words;
        this.look = look;
        this.link = link;
    }

    /**
     * @param look the shop's own, where it has one
     * @param home absolute address of the preview, to which all links lead
     */
    static List<SampleMail> of(Visitor visitor, SampleTexts texts, MailLook look, String home) {
        SampleWords words = new SampleWords(visitor, texts);
        return new SampleMails(words, filled(look, words), home).all();
    }

    /** What a shop has not set yet is made up, so that every line of a mail can be seen. */
    private static MailLook filled(MailLook look, SampleWords words) {
        String promise = look.promise();
        return new MailLook(
                look.from(),
                look.fromName(),
                look.replyTo(),
                words.texts.named(look.shopName(), look.shopName()),
                look.logoUrl(),
                look.accent(),
                promise == null ? words.sample("promise") : words.said(promise),
                look.footer().isBlank() ? words.said("Example Ltd\n1 Example Street") : words.said(look.footer()));
    }

    private List<SampleMail> all() {
        return List.of(
                new SampleMail("ticket-received", "ticket-received", about(words.shopper(), words.sample("subject"))),
                new SampleMail("ticket-received-unknown", "ticket-received", about(null, null)),
                new SampleMail("ticket-reply", "ticket-reply", reply(List.of(words.sample("file"), "a.pdf"), false)),
                new SampleMail("ticket-reply-one-file", "ticket-reply", reply(List.of(words.sample("file")), false)),
                new SampleMail("ticket-reply-solved", "ticket-reply", reply(List.of(), true)),
                new SampleMail("ticket-solved", "ticket-solved", about(words.shopper(), words.sample("subject"))),
                new SampleMail("guest-access", "guest-access", access(words.shopper(), 30)),
                new SampleMail("guest-access-unknown", "guest-access", access(null, 1)));
    }

    private TicketMailView about(@Nullable String name, @Nullable String subject) {
        return new TicketMailView(look, name, NUMBER, subject, null, null, null, List.of(), false, link);
    }

    private TicketMailView reply(List<String> files, boolean solved) {
        String answer = words.sample("answer");
        return new TicketMailView(
                look,
                words.shopper(),
                NUMBER,
                words.sample("subject"),
                words.text("care.request.agent", words.agent()),
                answer,
                LinkedText.html(answer),
                files,
                solved,
                link);
    }

    private AccessMailView access(@Nullable String name, int minutes) {
        return new AccessMailView(look, name, words.order(), minutes, link);
    }
}
