package org.broadleafcare.common.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where Care's pages live in this shop. Paths start with a slash and have none at the end; they do not hold the
 * context path.
 *
 * @param contact public contact page
 * @param requests a signed-in shopper's requests
 * @param orders folder of the shop's pages of a signed-in shopper's orders, named by their numbers; empty when there are none
 * @param signIn the shop's own sign-in page
 * @param siteBase absolute address of the storefront including its context path, without a slash at the end
 */
public record CareUrls(String contact, String requests, String orders, String signIn, String siteBase) {

    public CareUrls {
        contact = trimmed(contact);
        requests = trimmed(requests);
        orders = trimmed(orders);
        signIn = trimmed(signIn);
        siteBase = trimmed(siteBase);
    }

    /** The absolute address of a path of the storefront, as mails need it. */
    public String absolute(String path) {
        return siteBase + path;
    }

    /**
     * The absolute address of a path without a query, opened in a language: whoever follows a link on another device
     * reads the page in the mail's language, not in the shop's standard one. The platform ignores locales the shop
     * does not have.
     */
    public String absolute(String path, Locale locale) {
        return inLanguage(absolute(path), locale);
    }

    /** An address without a query, opened in a language. */
    public static String inLanguage(String address, Locale locale) {
        String country = locale.getCountry().isEmpty() ? "" : "_" + locale.getCountry();
        return address + "?blLocaleCode=" + locale.getLanguage() + country;
    }

    /** The shop's own page of an order. */
    public Optional<String> order(String number) {
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(orders + "/"
                        + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    public String request(String number) {
        return requests + "/" + number;
    }

    public String guestRequest(String number) {
        return contact + "/requests/" + number;
    }

    /** Opens one ticket for a guest who has the signed token. */
    public String ticketLink(String token) {
        return contact + "/t/" + token;
    }

    /** Opens an order for a guest who has the single-use token. */
    public String accessLink(String token) {
        return contact + "/access/" + token;
    }

    private static String trimmed(String url) {
        String trimmed = url.strip();
        return trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    }
}
