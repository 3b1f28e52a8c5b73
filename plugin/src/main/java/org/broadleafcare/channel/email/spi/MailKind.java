package org.broadleafcare.channel.email.spi;

import java.util.Optional;

/** Makes the content of one kind of mail at the moment it is sent. Beans of this type are found by themselves. */
public interface MailKind {

    /** Whether this bean makes mails of that kind. */
    boolean makes(String kind);

    /**
     * The content, in a transaction; may run again for the same mail after a crash. Empty when there is nothing to say any
     * more, for example because the ticket was erased: the mail is then set aside.
     */
    Optional<MailContent> content(OutgoingMail mail);
}
