package org.broadleafcare.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcare.ticket.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "jane@example.com|jane@example.com|-",
                "<jane@example.com>|jane@example.com|-",
                "Jane Doe <jane@example.com>|jane@example.com|Jane Doe",
                "\"Doe, Jane\" <jane@example.com>|jane@example.com|Doe, Jane",
                "Doe, Jane <jane@example.com>|jane@example.com|Doe, Jane",
                "\"Jane \\\"JD\\\" Doe\" <jane@example.com>|jane@example.com|Jane JD Doe",
                "'Jane Doe' <jane@example.com>|jane@example.com|Jane Doe",
                "\"'jane@example.com'\" <jane@example.com>|jane@example.com|-",
                "jane@example.com (Jane Doe)|jane@example.com|Jane Doe",
                "Jane (from (the) office) <jane@example.com>|jane@example.com|Jane",
                "=?utf-8?Q?J=C3=A4ne?= <jane@example.com>|jane@example.com|Jäne",
                "\"=?utf-8?B?SsOkbmU=?=\" <jane@example.com>|jane@example.com|Jäne",
                "=?utf-8?Q?J=C3=A4ne_<jane=40example.com>?=|jane@example.com|Jäne",
                "\"Jane Doe <jane@example.com>|jane@example.com|Jane Doe",
                "Jane (Doe <jane@example.com>|jane@example.com|Jane (Doe",
                "<<jane@example.com>>|jane@example.com|-",
                "Jane <mailto:jane@example.com>|jane@example.com|Jane",
                "<@relay.example,@other.example:jane@example.com>|jane@example.com|-",
                "Jane jane@example.com|jane@example.com|Jane",
                "Jane <jane@example.com|jane@example.com|Jane",
                "Jane <jane@example.com.>|jane@example.com|Jane",
                "jane@bücher.example|jane@xn--bcher-kva.example|-",
                "jäne@example.com|jäne@example.com|-",
                "\"jane doe\"@example.com|\"jane doe\"@example.com|-",
                "jane@[192.0.2.1]|jane@[192.0.2.1]|-",
                "Jane@Example.COM|Jane@Example.COM|-",
            })
    void readsOneAddress(String field, String email, String name) {
        assertThat(AddressList.of(field)).containsExactly(new MailAddress(email, name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "<\"\">|-",
                "<>|-",
                "Jane|Jane",
                "Jane <>|Jane",
                "Jane <nobody>|Jane nobody",
                "jane@|jane@",
                "@example.com|@example.com",
                "jane@exam ple.com|jane@exam ple.com",
            })
    void keepsWhatItCannotReadAsAName(String field, String name) {
        assertThat(AddressList.of(field)).containsExactly(new MailAddress("", name));
    }

    @Test
    void readsListsAndGroups() {
        assertThat(AddressList.of("a@example.com, Bea <b@example.com>; c@example.com,,"))
                .extracting(MailAddress::email)
                .containsExactly("a@example.com", "b@example.com", "c@example.com");
        assertThat(AddressList.of("Team: a@example.com, \"B: c\" <b@example.com>;, d@example.com"))
                .extracting(MailAddress::email)
                .containsExactly("a@example.com", "b@example.com", "d@example.com");
        assertThat(AddressList.of("undisclosed-recipients:;")).isEmpty();
        assertThat(AddressList.of("")).isEmpty();
    }

    @Test
    void takesNoMoreThanFiveHundred() {
        assertThat(AddressList.of("a@example.com,".repeat(2000))).hasSize(500);
    }

    @Test
    void isNotSlowedByUnclosedMarks() {
        List<String> hostile = List.of(
                "<".repeat(60_000), "(".repeat(60_000), "\"\\".repeat(30_000), "a,".repeat(30_000), ":".repeat(60_000));

        assertThat(hostile)
                .allSatisfy(field -> assertThat(AddressList.of(field)).hasSizeLessThanOrEqualTo(500));
    }
}
