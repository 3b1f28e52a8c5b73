package org.broadleafcare.storefront.form;

/**
 * How much a shopper may attach to one message.
 *
 * @param files at most
 * @param bytesEach at most
 */
public record FileLimits(int files, long bytesEach) {

    public long megabytesEach() {
        return bytesEach / (1024 * 1024);
    }
}
