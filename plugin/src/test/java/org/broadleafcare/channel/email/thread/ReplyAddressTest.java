package org.broadleafcare.channel.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalLong;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.token.ShortSeals;
import org.junit.jupiter.api.Test;

class ReplyAddressTest {
    private final ReplyAddresses addresses = new ReplyAddresses(new TestSeals());

    @Test
    void namesItsTicketBetweenPlusAndAt() {
        String address = addresses.ofTicket("Support@shop.example", 17);

        assertThat(address).startsWith("Support+t").endsWith("@shop.example");
        assertThat(addresses.ticketOf(address)).hasValue(17);
        assertThat(addresses.mailOf(address)).isEmpty();
    }

    @Test
    void namesTheMailAServerReportsAbout() {
        String address = addresses.ofMail("support@shop.example", 99);

        assertThat(addresses.mailOf(address)).hasValue(99);
        assertThat(addresses.ticketOf(address)).isEmpty();
    }

    @Test
    void survivesLowerCasingAndPercentEncoding() {
        String address = addresses.ofTicket("support@shop.example", 17);

        assertThat(addresses.ticketOf(address.toUpperCase(Locale.ROOT))).hasValue(17);
        assertThat(addresses.ticketOf(address.replace("+", "%2B"))).hasValue(17);
    }

    @Test
    void refusesOneChangedCharacter() {
        String address = addresses.ofTicket("support@shop.example", 17);
        int at = address.indexOf('@');

        for (int place = address.indexOf("+t") + 2; place < at; place++) {
            char other = address.charAt(place) == 'a' ? 'b' : 'a';
            String forged = address.substring(0, place) + other + address.substring(place + 1);
            assertThat(addresses.ticketOf(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void knowsItsOwnMark() {
        assertThat(addresses.isOurs(addresses.mark(5))).isTrue();
        assertThat(addresses.isOurs("5.aaaaaaaaaaaaaaaa")).isFalse();
        assertThat(addresses.isOurs("")).isFalse();
    }

    @Test
    void findsNothingInOtherAddresses() {
        for (String other : new String[] {"", "@", "+t@x", "support@shop.example", "a+t@b", "a+tx", "x".repeat(2000)}) {
            assertThat(addresses.ticketOf(other)).as(other).isEmpty();
        }
    }

    /** Seals that need no key ring. */
    static final class TestSeals implements ShortSeals {
        @Override
        public String seal(String label, long id) {
            return Long.toString(id, 36) + "." + Sha256.hex(label + id).substring(0, 16);
        }

        @Override
        public OptionalLong open(String label, String text) {
            int dot = text.indexOf('.');
            try {
                long id = Long.parseLong(text.substring(0, Math.max(dot, 0)), 36);
                return text.equals(seal(label, id)) ? OptionalLong.of(id) : OptionalLong.empty();
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }
    }
}
