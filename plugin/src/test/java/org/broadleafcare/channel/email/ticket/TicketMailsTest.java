package org.broadleafcare.channel.email.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailContent.Automatic;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.text.service.ShippedMessages;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketMailsTest {
    private static final String SCRIPT = "\"><script>alert(1)</script>";

    private final TicketQueries tickets = mock(TicketQueries.class);
    private final Tokens tokens = mock(Tokens.class);
    private final TicketMails mails = new TicketMails(
            tickets,
            new Templates(),
            ShippedMessages.all(),
            (locale, country) -> new MailLook(
                    "care@shop.example",
                    "Shop",
                    null,
                    "The Shop in " + country,
                    null,
                    "#1f5fbf",
                    "We answer soon.",
                    "Shop Ltd\nStreet 1"),
            tokens,
            new CareUrls("/contact", "/account/requests", "/account/orders", "/login", "https://shop.example/"));

    private MailContent content(String kind, TicketView ticket, Locale locale) {
        when(tickets.byId(ticket.id())).thenReturn(Optional.of(ticket));
        when(tickets.conversation(eq(ticket.id()), anyBoolean()))
                .thenReturn(
                        List.of(SampleTickets.reply(ticket, 9, "I’m sorry.\nSee https://shop.example/track?id=1&x=2")));
        when(tokens.sign(any(), any(), any())).thenReturn("signed.token");
        Long messageId = kind.equals(TicketMailer.REPLY) ? Long.valueOf(9) : null;
        return mails.content(mail(kind, ticket, messageId, locale)).orElseThrow();
    }

    private static OutgoingMail mail(String kind, TicketView ticket, @Nullable Long messageId, Locale locale) {
        return new OutgoingMail(1, kind, "ada@example.com", "Ada", locale, ticket.id(), messageId, null, null);
    }

    @ParameterizedTest
    @MethodSource("org.broadleafcare.common.text.service.ShippedMessages#locales")
    void everyKindRendersInEveryLanguage(String code) throws IOException {
        String language = code.replace('_', '-');
        Locale locale = Locale.forLanguageTag(language);
        for (String kind : List.of(TicketMailer.RECEIVED, TicketMailer.REPLY, TicketMailer.SOLVED)) {
            MailContent content = content(kind, SampleTickets.ofCustomer(), locale);
            Path folder = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(folder.resolve("mail-" + kind + "." + language + ".html"), content.html());
            Files.writeString(folder.resolve("mail-" + kind + "." + language + ".txt"), content.text());

            assertThat(content.html()).doesNotContain("$", "care.mail").contains("lang=\"" + language + "\"");
            assertThat(content.text())
                    .doesNotContain("$", "care.mail", "&#", "&amp;")
                    .contains("https://shop.example/account/requests/100017");
            assertThat(content.subject()).contains("100017");
        }
    }

    @Test
    void looksAsInTheCountryOfTheTicket() {
        MailContent content = content(TicketMailer.REPLY, SampleTickets.ofCustomer(), Locale.GERMAN);

        assertThat(content.country()).isEqualTo("AT");
        assertThat(content.html()).contains("The Shop in AT");
    }

    @Test
    void scriptInNameSubjectOrAnswerStaysText() {
        TicketView ticket = SampleTickets.with(SampleTickets.ofCustomer(), SCRIPT);
        when(tickets.byId(anyLong())).thenReturn(Optional.of(ticket));
        when(tickets.conversation(anyLong(), anyBoolean())).thenReturn(List.of(SampleTickets.reply(ticket, 9, SCRIPT)));
        for (String kind : List.of(TicketMailer.RECEIVED, TicketMailer.REPLY, TicketMailer.SOLVED)) {
            OutgoingMail mail = new OutgoingMail(
                    1,
                    kind,
                    "ada@example.com",
                    SCRIPT,
                    Locale.ENGLISH,
                    ticket.id(),
                    kind.equals(TicketMailer.REPLY) ? Long.valueOf(9) : null,
                    null,
                    null);
            Document html = Jsoup.parse(mails.content(mail).orElseThrow().html());

            assertThat(html.select("script")).isEmpty();
            assertThat(html.text()).contains(SCRIPT);
        }
    }

    @Test
    void receiptToAStrangersAddressCarriesNoneOfTheWritersWords() {
        MailContent content = content(TicketMailer.RECEIVED, SampleTickets.ofStranger(), Locale.ENGLISH);

        assertThat(content.subject()).doesNotContain("broken");
        assertThat(content.html()).doesNotContain("broken", "Ada");
        assertThat(content.text()).doesNotContain("broken", "Ada");
    }

    @Test
    void guestsGetASignedLinkAndCustomersTheirAccount() {
        MailContent guest = content(TicketMailer.REPLY, SampleTickets.ofStranger(), Locale.ENGLISH);
        MailContent customer = content(TicketMailer.REPLY, SampleTickets.ofCustomer(), Locale.ENGLISH);

        assertThat(guest.text()).contains("https://shop.example/contact/t/signed.token");
        assertThat(customer.text()).contains("https://shop.example/account/requests/100017");
    }

    @Test
    void linksOpenInTheLanguageOfTheMail() {
        MailContent guest = content(TicketMailer.REPLY, SampleTickets.ofStranger(), Locale.GERMAN);
        MailContent customer = content(TicketMailer.REPLY, SampleTickets.ofCustomer(), Locale.SIMPLIFIED_CHINESE);

        assertThat(guest.text()).contains("/contact/t/signed.token?blLocaleCode=de");
        assertThat(customer.html()).contains("/account/requests/100017?blLocaleCode=zh_CN");
    }

    @Test
    void onlyTheReceiptCountsAsAnAutomaticAnswer() {
        assertThat(content(TicketMailer.RECEIVED, SampleTickets.ofCustomer(), Locale.ENGLISH)
                        .automatic())
                .isEqualTo(Automatic.REPLIED);
        assertThat(content(TicketMailer.REPLY, SampleTickets.ofCustomer(), Locale.ENGLISH)
                        .automatic())
                .isEqualTo(Automatic.GENERATED);
    }

    @Test
    void anAnswerThatSolvesSaysSo() {
        MailContent content = content(
                TicketMailer.REPLY, SampleTickets.in(SampleTickets.ofCustomer(), TicketStatus.SOLVED), Locale.ENGLISH);

        assertThat(content.text()).contains("We think this solves it.");
    }

    @Test
    void aMessageThatMayNotBeSeenIsNeverMailed() {
        TicketView ticket = SampleTickets.ofCustomer();
        when(tickets.byId(ticket.id())).thenReturn(Optional.of(ticket));
        when(tickets.conversation(ticket.id(), false)).thenReturn(List.of());

        assertThat(mails.content(mail(TicketMailer.REPLY, ticket, 9L, Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void linksInAnAnswerCanBeFollowedAndAreEscaped() {
        Document html = Jsoup.parse(content(TicketMailer.REPLY, SampleTickets.ofCustomer(), Locale.ENGLISH)
                .html());

        assertThat(html.select("a[href=https://shop.example/track?id=1&x=2]")).hasSize(1);
    }

    @Test
    void aMailWithoutATicketIsNoneOfOurs() {
        OutgoingMail mail = new OutgoingMail(
                1,
                TicketMailer.SOLVED,
                "ada@example.com",
                null,
                Locale.ENGLISH,
                null,
                null,
                new Subject("order", 1),
                null);

        assertThat(mails.content(mail)).isEmpty();
        assertThat(mails.makes("guest-access")).isFalse();
    }
}
