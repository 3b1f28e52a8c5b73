package org.broadleafcare.common.token;

/** The keys that sign tokens. The first one makes itself. */
public interface TokenKeys {

    /** Makes a new key for all tokens from now on; those signed before stay valid. Returns the new key's id. */
    String rotate();

    /**
     * Takes a key away at once, with every token it has signed: for a key that somebody has seen. Other nodes
     * follow within a minute.
     */
    void revoke(String keyId);
}
