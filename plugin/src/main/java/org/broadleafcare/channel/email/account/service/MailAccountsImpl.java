package org.broadleafcare.channel.email.account.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccounts;
import org.jspecify.annotations.Nullable;

/** Looks into the cache. */
final class MailAccountsImpl implements MailAccounts {
    private final AccountCache cache;

    MailAccountsImpl(AccountCache cache) {
        this.cache = cache;
    }

    @Override
    public List<MailAccount> all() {
        return cache.all();
    }

    @Override
    public Optional<MailAccount> byId(long id) {
        return all().stream().filter(account -> account.id() == id).findFirst();
    }

    @Override
    public Optional<MailAccount> byAddress(String email) {
        String asked = email.strip().toLowerCase(Locale.ROOT);
        String plain = withoutPlusPart(asked);
        return all().stream()
                .filter(account -> addresses(account).anyMatch(own -> own.equals(asked)))
                .findFirst()
                .or(() -> all().stream()
                        .filter(MailAccount::plusAddress)
                        .filter(account -> addresses(account).anyMatch(own -> own.equals(plain)))
                        .findFirst());
    }

    private static Stream<String> addresses(MailAccount account) {
        return Stream.concat(Stream.of(account.address()), account.aliases().stream())
                .map(address -> address.strip().toLowerCase(Locale.ROOT));
    }

    private static String withoutPlusPart(String email) {
        int at = email.lastIndexOf('@');
        int plus = email.indexOf('+');
        return plus > 0 && plus < at ? email.substring(0, plus) + email.substring(at) : email;
    }

    @Override
    public Optional<MailAccount> sending(@Nullable Long accountId, Locale locale) {
        List<MailAccount> active = all().stream().filter(MailAccount::active).toList();
        return active.stream()
                .filter(account -> accountId != null && account.id() == accountId)
                .findFirst()
                .or(() -> active.stream()
                        .filter(account -> account.locale().getLanguage().equals(locale.getLanguage()))
                        .findFirst())
                .or(() -> active.stream().findFirst());
    }
}
