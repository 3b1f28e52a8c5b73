package org.broadleafcare.demo.payment;

import java.net.URI;

/**
 * Where the gateway is and what it wants to see.
 *
 * @param url without a slash at the end
 * @param key sent with every request
 */
public record LedgerAddress(String url, String key) {
    /** Its bean id in both root contexts. */
    public static final String BEAN = "demoLedgerAddress";

    public URI at(String path) {
        return URI.create(url + path);
    }

    @Override
    public String toString() {
        return url;
    }
}
