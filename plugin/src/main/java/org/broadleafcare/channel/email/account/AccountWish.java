package org.broadleafcare.channel.email.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.channel.email.MailAccount.Imap;
import org.broadleafcare.channel.email.MailAccount.Smtp;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant says about an account.
 *
 * @param secret the password; null keeps the one that is there
 * @param since mails from then on are read at the first look; null means from now on; counts for new accounts only
 */
public record AccountWish(
        String address,
        List<String> aliases,
        String name,
        Locale locale,
        @Nullable String country,
        String queue,
        @Nullable String topic,
        boolean active,
        boolean autoAnswer,
        boolean plusAddress,
        @Nullable String trustedAuthserv,
        @Nullable Imap imap,
        @Nullable Smtp smtp,
        @Nullable String secret,
        @Nullable Instant since) {
    public AccountWish {
        aliases = List.copyOf(aliases);
    }

    @Override
    public String toString() {
        return "AccountWish[" + address + "]";
    }
}
