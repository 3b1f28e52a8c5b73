package org.broadleafcare.channel.email.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one door for mails. Whoever brings them tells their source only after this has returned. */
public interface MailIntake {

    /** How far the mailbox has been read with these mails. */
    record Mark(long uidValidity, long lastUid) {}

    /** @param id of the row; of the first one for a copy */
    record Receipt(long id, boolean isNew) {}

    /**
     * Writes down what is new, in one transaction with the bookmark, and has it filed after the commit. A mail that is known
     * already is noted as a copy and its bytes are removed.
     *
     * @param mails at most 20
     * @param mark null for mails that come from no mailbox
     * @return in the order of the mails
     */
    List<Receipt> take(long accountId, List<StoredRaw> mails, @Nullable Mark mark);

    /** Of these identities the ones that are known already. */
    List<String> known(List<String> identities);
}
