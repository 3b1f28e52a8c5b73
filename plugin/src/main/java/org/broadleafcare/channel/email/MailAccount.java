package org.broadleafcare.channel.email;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail address the team answers at. Holds no secret.
 *
 * @param address as the merchant wrote it
 * @param aliases further addresses whose mail arrives in the same mailbox
 * @param name printed beside the address
 * @param country ISO 3166 of tickets that come here, unless the customer says otherwise
 * @param queue code of the queue its tickets start in
 * @param topic code of the topic its tickets start with; null means {@code something_else}
 * @param autoAnswer whether a new ticket is acknowledged by mail
 * @param plusAddress whether {@code name+anything@} arrives too
 * @param trustedAuthserv whose verdicts on senders count; with a leading dot also those of sub-domains
 * @param imap null when mail comes in by the hook only
 * @param smtp its own way out; null means the shop's mail sender
 * @param startedAt mails that arrived in the mailbox before this are not ours
 * @param version grows with every change a merchant makes
 */
public record MailAccount(
        long id,
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
        Instant startedAt,
        int version) {

    /** How a connection is protected: from the first byte, from STARTTLS on, or not at all. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** What happens at the server to a mail that has been taken in. */
    public enum Keep {
        LEAVE,
        MOVE,
        DELETE
    }

    /** How one signs in. */
    public enum Auth {
        PASSWORD,
        OAUTH2
    }

    /** @param moveTo only for {@link Keep#MOVE} */
    public record Imap(
            String host,
            int port,
            Security security,
            String user,
            Auth auth,
            String folder,
            Keep keep,
            @Nullable String moveTo) {}

    /** Signs in as {@link Imap#user} does, or as the address. */
    public record Smtp(String host, int port, Security security) {}

    public MailAccount {
        aliases = List.copyOf(aliases);
    }
}
