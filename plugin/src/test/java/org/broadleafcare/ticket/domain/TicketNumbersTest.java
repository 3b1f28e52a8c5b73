package org.broadleafcare.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumbersTest {
    @ParameterizedTest
    @CsvSource({"1, 100016", "2, 100024", "4711, 147116", "7992729871, 79927398713"})
    void addsTheCheckDigit(long id, String number) {
        assertThat(TicketNumbers.of(id)).isEqualTo(number);
        assertThat(TicketNumbers.isValid(number)).isTrue();
    }

    @Test
    void knowsTheTextbookExample() {
        assertThat(TicketNumbers.isValid("79927398713")).isTrue();
        assertThat(TicketNumbers.isValid("79927398710")).isFalse();
    }

    @Test
    void noticesAWrongDigitAndSwappedNeighbours() {
        String number = TicketNumbers.of(4711);
        for (int at = 0; at < number.length(); at++) {
            char wrong = number.charAt(at) == '9' ? '0' : (char) (number.charAt(at) + 1);
            assertThat(TicketNumbers.isValid(number.substring(0, at) + wrong + number.substring(at + 1)))
                    .isFalse();
        }
        assertThat(TicketNumbers.isValid("174116")).isFalse();
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(TicketNumbers.normalised(" #100 016 ")).isEqualTo("100016");
        assertThat(TicketNumbers.normalised("١٠٠٠١٦")).isEqualTo("100016");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100015", "100016x", "16", "' or 1=1", "1000161000161000161000161000161000161000161"})
    void findsNothingInWhatIsNoNumber(String typed) {
        assertThat(TicketNumbers.normalised(typed)).isEmpty();
    }
}
