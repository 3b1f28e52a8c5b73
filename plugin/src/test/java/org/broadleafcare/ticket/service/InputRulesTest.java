package org.broadleafcare.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.broadleafcare.ticket.service.TicketDesk.SHOPPER;
import static org.broadleafcare.ticket.service.TicketDesk.about;
import static org.broadleafcare.ticket.service.TicketDesk.wish;

import java.util.List;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.service.input.InputRules;
import org.broadleafcare.ticket.service.input.TypedText;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class InputRulesTest {
    private final TicketDesk desk = new TicketDesk();

    @Test
    void namesEveryFieldThatIsWrongAtOnceAndKeepsNothing() {
        assertThat(refused(about(null, List.of(), new Requester(null, "x".repeat(201), "not an address")), SHOPPER))
                .containsExactly("email not_an_email", "name too_long");
        assertThat(refused(wish(" \n", "\u0000", null), SHOPPER)).containsExactly("subject required", "text required");
        assertThat(desk.tickets.size()).isZero();
        assertThat(desk.log).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        String longest = "😀".repeat(20_000);

        assertThat(InputRules.checked(wish("S", longest, null)).text()).isEqualTo(longest);
        assertThat(refused(wish("S", longest + "!", null), SHOPPER)).containsExactly("text too_long");
    }

    @Test
    void refusesTenMegabytesOfText() {
        assertThat(refused(wish("S".repeat(10_000_000), "x".repeat(10_000_000), null), SHOPPER))
                .containsExactly("subject too_long", "text too_long");
    }

    @Test
    void dropsControlCharactersAndKeepsEmojiAndArabic() {
        NewTicket clean =
                InputRules.checked(wish("a\u0000b\tc\r\nd", "one\r\ntwo\u0007\rthree\u2028four\u0000 😀 مرحبا", null));

        assertThat(clean.subject()).isEqualTo("ab c d");
        assertThat(clean.text()).isEqualTo("one\ntwo\nthree\nfour 😀 مرحبا");
    }

    @Test
    void halfCharactersBecomeReplacementCharacters() {
        assertThat(TypedText.lines("a\uD83D b\uDE00 😀")).isEqualTo("a\uFFFD b\uFFFD 😀");
        assertThat(TypedText.withoutHalfCharacter("ab\uD83D")).isEqualTo("ab");
    }

    @Test
    void oneLinersCannotTurnTheDirectionOfWhatFollows() {
        assertThat(TypedText.oneLine("invoice\u202Efdp.exe \u2066x\u2069 \u200Fא"))
                .isEqualTo("invoicefdp.exe x \u200Fא");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b@c", "a b@c.de", "a@b.de\nBcc: x@y.z", "a;b@c.de", "<a@b.de>", "@b.de", "a@"})
    void refusesWhatIsNoAddressOrMoreThanOne(String email) {
        assertThat(refused(about(null, List.of(), new Requester(null, "X", email)), Actor.guest()))
                .containsExactly("email not_an_email");
    }

    @Test
    void takesTheAddressWhereNoNameIsKnown() {
        Requester nameless = new Requester(1L, " ", "Maria@Example.com");

        assertThat(InputRules.checked(about(null, List.of(), nameless)).requester())
                .isEqualTo(new Requester(1L, "maria", "maria@example.com"));
    }

    @Test
    void refusesUnknownTopics() {
        NewTicket wish = wish();
        NewTicket other = new NewTicket(
                wish.type(),
                "no_such_topic",
                wish.subject(),
                wish.text(),
                wish.channel(),
                wish.locale(),
                null,
                wish.requester(),
                null,
                List.of(),
                List.of(),
                null);

        assertThat(refused(other, SHOPPER)).containsExactly("topic unknown_topic");
    }

    @ParameterizedTest
    @CsvSource({
        "73, 1, items not_in_order",
        "71, 0, items quantity_out_of_range",
        "71, 3, items quantity_out_of_range",
        "71, -1, items quantity_out_of_range"
    })
    void refusesItemsThatAreNotPartOfTheOrder(long line, int quantity, String refusal) {
        assertThat(refused(about(7L, List.of(new TicketItem(line, quantity)), TicketDesk.MARIA), SHOPPER))
                .containsExactly(refusal);
    }

    @Test
    void refusesTheSameItemTwiceAndItemsWithoutAnOrder() {
        List<TicketItem> twice = List.of(new TicketItem(71, 1), new TicketItem(71, 1));

        assertThat(refused(about(7L, twice, TicketDesk.MARIA), SHOPPER)).containsExactly("items chosen_twice");
        assertThat(refused(about(null, twice, TicketDesk.MARIA), SHOPPER)).containsExactly("items items_without_order");
    }

    @Test
    void answersTheSameForAnotherShoppersOrderAndForNone() {
        Requester eve = new Requester(2L, "Eve", "eve@example.com");

        assertThat(refused(about(7L, List.of(), eve), Actor.customer(2))).containsExactly("order unknown_order");
        assertThat(refused(about(8L, List.of(), eve), Actor.customer(2))).containsExactly("order unknown_order");
        assertThat(refused(about(7L, List.of(), eve), Actor.guest())).containsExactly("order unknown_order");
    }

    @Test
    void letsAGuestWriteAboutTheOrderOfTheirAddress() {
        Requester guest = new Requester(null, "Maria", "MARIA@example.com");

        assertThat(desk.service.open(about(7L, List.of(), guest), Actor.guest()).orderId())
                .isEqualTo(7);
    }

    private List<String> refused(NewTicket ticket, Actor by) {
        InvalidTicketInput invalid =
                catchThrowableOfType(InvalidTicketInput.class, () -> desk.service.open(ticket, by));
        return invalid.refusals().stream()
                .map(one -> one.field() + " " + one.refusal().code())
                .toList();
    }
}
