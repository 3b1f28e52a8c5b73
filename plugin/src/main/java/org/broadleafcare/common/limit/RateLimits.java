package org.broadleafcare.common.limit;

/** Token buckets per public form and caller, held per node. */
public interface RateLimits {

    /**
     * Takes one from the bucket.
     *
     * @param form for example {@code guest-access}; its capacity and refill come from the settings
     * @param caller IP address, e-mail address or session id, as the form decides
     * @return false when the bucket is empty: answer 429 and say when to try again
     */
    boolean tryTake(String form, String caller);
}
