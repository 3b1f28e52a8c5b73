package org.broadleafcare.channel.email.account;

import java.util.List;
import java.util.Optional;
import org.broadleafcare.common.Actor;
import org.jspecify.annotations.Nullable;

/** What a merchant does with mail accounts. Throws {@link AccountNotFound}, {@link AccountChanged}, {@link AccountRefused}. */
public interface MailAccountsAdmin {

    List<AccountDetail> all();

    AccountDetail one(long id);

    AccountDetail create(AccountWish wish, @Nullable OAuthWish oauth, Actor by);

    /** @param expectedVersion what the caller saw; null for any */
    AccountDetail change(
            long id, AccountWish wish, @Nullable OAuthWish oauth, @Nullable Integer expectedVersion, Actor by);

    /** Throws {@link AccountInUse} when a mail has ever come in. */
    void delete(long id, @Nullable Integer expectedVersion, Actor by);

    /** A new secret for the mail hook, shown this once; the old one ends. */
    String newHookSecret(long id, Actor by);

    /** Whether the hook's key and secret belong together: the account they open. Says nothing else. */
    Optional<Long> hookAccount(String key, String secret);

    /** The provider's page where a person lets the shop in; they come back to the given address. */
    String signInUrl(long id, String redirectUri);

    /** The account somebody has signed in for; nothing when the state is none of ours or was used. */
    Optional<Long> signedIn(String state, String code);

    /** Forgets all tokens. */
    void forgetSignIn(long id, Actor by);
}
