package org.broadleafcare.admin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.value.Requester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private final Masking partner = masking(CarePermissions.TICKET_READ, CarePermissions.PARTNER);

    @ParameterizedTest
    @CsvSource({
        "jane@example.com, j***@e***.com",
        "j@shop.co.uk, j***@s***.uk",
        "😀x@localhost, 😀***@l***",
        "no-address, ***",
        "@x, ***"
    })
    void hidesAddresses(String email, String masked) {
        assertThat(partner.email(email)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"Maria  Körner, M. K.", "山田 太郎, 山. 太.", "😀, 😀.", "'', ''"})
    void showsInitials(String name, String masked) {
        assertThat(partner.name(name)).isEqualTo(masked);
    }

    @Test
    void hidesWhereParcelsGo() {
        assertThat(partner.address(List.of("Main Street 1"))).isEmpty();
    }

    @Test
    void hidesTheRequesterInWhatSomebodyWrote() {
        Requester jane = new Requester(1L, "Jane Miller", "jane@example.com");

        assertThat(partner.text("Hi, it is JANE (jane@example.com, or ann@b.co.uk.) from Janesville. J. Miller", jane))
                .isEqualTo("Hi, it is J. (j***@e***.com, or a***@b***.uk.) from Janesville. J. M.");
        assertThat(partner.text("田中様、ご連絡ありがとうございます", new Requester(2L, "由紀 田中", "y@example.jp")))
                .isEqualTo("田.様、ご連絡ありがとうございます");
        assertThat(partner.text("<a href=\"mailto:jane@example.com\">mail</a>", jane))
                .isEqualTo("<a href=\"mailto:j***@e***.com\">mail</a>");
        assertThat(masking(CarePermissions.TICKET_READ).text("Jane", jane)).isEqualTo("Jane");
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.c@d.ee and f@g.hh, a***@b***.c@d.ee and f***@g***.hh",
        "@x.org x@ x@y x@.org x@-, @x.org x@ x@y x@.org x@-",
        "(1😀@example.com...), (1***@e***.com...)",
        "über@straße.de!, ü***@s***.de!"
    })
    void findsAddressesInText(String text, String masked) {
        assertThat(partner.text(text, new Requester(null, "", ""))).isEqualTo(masked);
    }

    /** What strangers write must not keep a thread busy: these took hours. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"a@.", "a", "@", ".", "@."})
    void readsTextsMadeToBeSlow(String unit) {
        String text = "a".repeat(10_000) + unit + ".".repeat(5_000) + unit.repeat(1_500);

        assertThat(partner.text(text, new Requester(null, "a A a", "")))
                .startsWith("a")
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void hidesEachPartOfANameOnce() {
        assertThat(partner.text("a b a", new Requester(null, "a A a A b", ""))).isEqualTo("a. b. a.");
    }

    @Test
    void hidesNamesOfFiles() {
        assertThat(partner.fileName("Jane's passport.pdf")).isEqualTo("***.pdf");
        assertThat(partner.fileName("README")).isEqualTo("***");
    }

    @Test
    void hidesNothingFromAgentsAndFromThoseWhoHandleDataRequests() {
        assertThat(masking(CarePermissions.TICKET_READ).email("jane@example.com"))
                .isEqualTo("jane@example.com");
        assertThat(masking(CarePermissions.PARTNER, CarePermissions.PRIVACY).name("Jane Doe"))
                .isEqualTo("Jane Doe");
    }

    private static Masking masking(String... permissions) {
        return Masking.of(new Caller(new Agent(1, "a", "A", Set.of(permissions)), Locale.ENGLISH, ""));
    }
}
