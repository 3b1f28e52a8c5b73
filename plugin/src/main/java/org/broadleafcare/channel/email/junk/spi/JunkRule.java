package org.broadleafcare.channel.email.junk.spi;

import java.util.Optional;

/** A shop's own opinion on mails. Beans of this type are asked when nothing of ours has decided. */
@FunctionalInterface
public interface JunkRule {

    /** Code of the reason why the mail is junk, {@code [a-z_]{1,40}}; empty when it is not. Asks nobody outside. */
    Optional<String> reason(Suspect mail);
}
