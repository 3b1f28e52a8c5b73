package org.broadleafcare.common.web;

import java.util.Locale;

/**
 * Where Care's pages live in this shop. Paths start with a slash and have none at the end; they do not hold the
 * context path.
 *
 * @param contact public contact page
 * @param requests a signed-in shopper's requests
 * @param signIn the shop's own sign-in page
 * @param siteBase absolute address of the storefront including its context path, without a slash at the end
 */
public record CareUrls(String contact, String requests, String signIn, String siteBase) {

    public CareUrls {
        contact = trimmed(contact);
        requests = trimmed(requests);
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
        String country = locale.getCountry().isEmpty() ? "" : "_" + locale.getCountry();
        return absolute(path) + "?blLocaleCode=" + locale.getLanguage() + country;
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
