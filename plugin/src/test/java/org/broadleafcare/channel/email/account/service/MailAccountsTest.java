package org.broadleafcare.channel.email.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.channel.email.MailAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailAccountsTest {
    private final AccountCache cache = mock(AccountCache.class);
    private final MailAccountsImpl accounts = new MailAccountsImpl(cache);

    @BeforeEach
    void twoAccounts() {
        when(cache.all())
                .thenReturn(List.of(
                        account(1, "Support@Shop.example", List.of("info@shop.example"), Locale.ENGLISH, true, true),
                        account(2, "jp@shop.example", List.of(), Locale.JAPANESE, true, false),
                        account(3, "de@shop.example", List.of(), Locale.GERMAN, false, true)));
    }

    @Test
    void knowsItsAddressesHoweverTheyAreWritten() {
        assertThat(accounts.byAddress("support@shop.EXAMPLE"))
                .map(MailAccount::id)
                .contains(1L);
        assertThat(accounts.byAddress("info+t4c.abc@shop.example"))
                .map(MailAccount::id)
                .contains(1L);
        assertThat(accounts.isOurs("support@elsewhere.example")).isFalse();
        assertThat(accounts.isOurs("")).isFalse();
    }

    @Test
    void takesNoPlusPartWhereTheServerKnowsNone() {
        assertThat(accounts.isOurs("jp+x@shop.example")).isFalse();
        assertThat(accounts.isOurs("jp@shop.example")).isTrue();
    }

    @Test
    void answersFromTheTicketsAccountThenFromTheLanguages() {
        assertThat(accounts.sending(2L, Locale.ENGLISH)).map(MailAccount::id).contains(2L);
        assertThat(accounts.sending(null, Locale.JAPAN)).map(MailAccount::id).contains(2L);
        assertThat(accounts.sending(3L, Locale.GERMANY)).map(MailAccount::id).contains(1L);
        assertThat(accounts.sending(null, Locale.FRENCH)).map(MailAccount::id).contains(1L);
    }

    private static MailAccount account(
            long id, String address, List<String> aliases, Locale locale, boolean active, boolean plus) {
        return new MailAccount(
                id,
                address,
                aliases,
                "Shop",
                locale,
                null,
                "support",
                null,
                active,
                true,
                plus,
                null,
                null,
                null,
                Instant.EPOCH,
                0);
    }
}
