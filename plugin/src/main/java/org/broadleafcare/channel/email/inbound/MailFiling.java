package org.broadleafcare.channel.email.inbound;

/** Makes of a mail that was taken in what it should become. One bean of the shop's context does it. */
public interface MailFiling {

    /** How a mail is filed. */
    enum Wish {
        /** As it is; does nothing unless the mail is still {@link InboundState#RECEIVED}. */
        USUAL,
        /** Somebody decided that a person wrote this: no junk rules, no automatic kinds. Not for mails filed already. */
        RELEASE,
        /** As a new ticket with the mail as an attached file, without reading it: for a mail that breaks the reader. */
        RAW
    }

    /**
     * Opens a transaction of its own and locks the row first. Whatever is thrown leaves the row as it was; the mail is
     * tried again.
     */
    void file(long inboundMailId, Wish wish);
}
