package org.broadleafcare.channel.email;

/** Opens what an account signs in with. */
public interface MailLogins {

    /**
     * User name and password, or an access token that is valid for at least four minutes, renewed when needed. Never inside
     * a transaction: it may ask the provider. Throws {@link SignInNeeded} when a person must sign in again.
     */
    Login login(long accountId);

    /** @param isToken whether the secret is an OAuth access token, for XOAUTH2 */
    record Login(String user, String secret, boolean isToken) {
        @Override
        public String toString() {
            return "Login[secret withheld]";
        }
    }
}
