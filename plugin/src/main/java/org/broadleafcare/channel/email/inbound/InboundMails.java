package org.broadleafcare.channel.email.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.broadleafcare.common.Actor;
import org.jspecify.annotations.Nullable;

/** Mails that came in, for people who decide about them. */
public interface InboundMails {

    /** What somebody may decide. */
    enum Decision {
        /** A person wrote this: it becomes what it would have become. */
        RELEASE,
        /** Release, and never take this sender's mail for junk again. */
        ALLOW,
        DELETE,
        /** Delete, and take no mail of this sender any more. */
        BLOCK_SENDER,
        /** Delete, and take no mail from this domain any more. */
        BLOCK_DOMAIN,
        /** Try again what could not be filed. */
        RETRY,
        /** Make a ticket of it, unread if need be. */
        OPEN
    }

    /** @param next where the next page begins; null at the end */
    record Page(List<InboundView> mails, @Nullable String next) {}

    /** @param code why nothing was done: gone, not_possible, failed */
    record Refused(long id, String code) {}

    /** @return empty when the cursor is none */
    Optional<Page> page(InboundState state, @Nullable String cursor, int limit);

    Optional<InboundView> one(long id);

    long count(InboundState state);

    /** The mail as it came; empty when it is no longer kept. */
    Optional<InputStream> raw(long id) throws IOException;

    /**
     * Each mail by itself; those that cannot be decided so are named, the others are done. Not inside a transaction.
     *
     * @param ids at most 200
     */
    List<Refused> decide(List<Long> ids, Decision decision, Actor by);
}
