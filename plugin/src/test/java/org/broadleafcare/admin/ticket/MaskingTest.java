package org.broadleafcare.admin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadleafcare.admin.web.Caller;
import org.broadleafcare.platform.Agent;
import org.broadleafcare.platform.CarePermissions;
import org.broadleafcare.ticket.Requester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
