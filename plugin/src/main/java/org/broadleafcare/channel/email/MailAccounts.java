package org.broadleafcare.channel.email;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The team's mail addresses, as this node knows them: at most two seconds old. Asks the database hardly ever. */
public interface MailAccounts {

    /** In the order they were made, inactive ones too. */
    List<MailAccount> all();

    Optional<MailAccount> byId(long id);

    /** The account a mail to this address arrives at: its address or an alias, with or without a plus part, ignoring case. */
    Optional<MailAccount> byAddress(String email);

    /** Whether mail to this address comes back to us. */
    default boolean isOurs(String email) {
        return byAddress(email).isPresent();
    }

    /**
     * The account a ticket answers from: the one it lives on if that is active, else the first active one of the language,
     * else the first active one; empty when there is none.
     */
    Optional<MailAccount> sending(@Nullable Long accountId, Locale locale);
}
