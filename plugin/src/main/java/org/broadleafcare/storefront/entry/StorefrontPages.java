package org.broadleafcare.storefront.entry;

/**
 * A controller whose addresses start with a prefix the shop chooses: {@value #CONTACT} or {@value #REQUESTS} at the
 * beginning of a pattern stand for it. Found by {@link CareHandlerMapping} only, so there is no {@code @Controller} on it.
 */
public interface StorefrontPages {
    String CONTACT = "/@contact";
    String REQUESTS = "/@requests";
}
