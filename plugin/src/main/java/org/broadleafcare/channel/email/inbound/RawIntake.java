package org.broadleafcare.channel.email.inbound;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Puts the bytes of mails into the file store before {@link MailIntake} writes them down. */
public interface RawIntake {

    /**
     * Puts the mail into the store. Until a row points to it, it is swept away after a day.
     *
     * @param longest bytes of a mail that is kept whole; a larger one is cut there
     */
    StoredRaw keep(InputStream mail, long longest) throws IOException;

    /** The identity of a mail by its header; null when its body would be needed too. Throws nothing for what it holds. */
    @Nullable
    String identityOf(InputStream header);
}
