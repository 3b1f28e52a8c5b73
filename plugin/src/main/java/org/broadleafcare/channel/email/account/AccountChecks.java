package org.broadleafcare.channel.email.account;

import java.util.List;

/** Tries a stored account out, on the network, step by step; ends at the first step that fails. Not inside a transaction. */
@FunctionalInterface
public interface AccountChecks {
    List<CheckStep> check(long accountId);
}
