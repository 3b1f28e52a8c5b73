package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.broadleafcare.it.ShopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ShopTest
class OddRequestsIT {
    private final RunningShop shop;
    private final HttpClient http = HttpClient.newHttpClient();

    OddRequestsIT(RunningShop shop) {
        this.shop = shop;
    }

    @Test
    void nobodyGetsTheirHeadersBack() throws Exception {
        for (String side : new String[] {shop.siteUrl(), shop.adminUrl()}) {
            HttpResponse<String> answer = send("TRACE", side + "/contact");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).doesNotContain("X-Secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact/t/a%2Fb",
                "/contact/access/a%5Cb",
                "/contact%2Frequest",
                "/account/requests/1%2F2",
                "/care-assets/storefront%2Fcare.css",
                "/care-assets/%5Cstorefront/care.css",
                "/care-assets/..%2f..%2fcare.properties",
                "/kitchen%5Ckettle",
                "/kitchen%2fkettle"
            })
    void oddAddressesOfTheStorefrontAreNoFault(String path) throws Exception {
        assertThat(send("GET", shop.siteUrl() + path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/care-api/v1/tickets/a%2Fb", "/care-api/v1/tickets/a%5Cb", "/category%2F1"})
    void oddAddressesOfTheAdminAreNoFault(String path) throws Exception {
        assertThat(send("GET", shop.adminUrl() + path).statusCode()).isIn(400, 404);
    }

    /** No client of Java's own sends these. */
    @ParameterizedTest
    @ValueSource(strings = {"/contact\\t\\x", "/contact//t", "/contact/./t", "/contact/../../etc/passwd", "/a;x=%2f"})
    void rawAddressesAreNoFaultEither(String path) throws Exception {
        assertThat(statusOf(path)).isIn(200, 302, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/care-assets/../account",
                "/care-assets/%2e%2e/demo-gateway",
                "/care-assets/v-1/../../account/orders",
                "/account%20/orders",
                "/account/orders%20",
                "/%20account",
                "/account%09/orders"
            })
    void noSpellingOfAnAddressGetsPastTheFilters(String path) throws Exception {
        assertThat(statusOf(path)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/care-assets/storefront",
                "/care-assets/storefront/",
                "/care-assets/",
                "/care-assets/v-1/storefront",
                "/care-assets/nothing.css"
            })
    void foldersOfAssetsDoNotExist(String path) throws Exception {
        HttpResponse<String> answer = send("GET", shop.siteUrl() + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anAssetOpensNoSession() throws Exception {
        HttpResponse<String> answer = send("GET", shop.siteUrl() + "/care-assets/storefront/care.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormWithoutItsOrderLeadsToTheContactPage() throws Exception {
        HttpResponse<String> answer = send("GET", shop.siteUrl() + "/contact/request");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.goesTo(answer)).endsWith("/contact");
    }

    @Test
    void anAddressOpenedAgainLosesTheTokenOfItsForm() throws Exception {
        HttpResponse<String> answer = send("GET", shop.siteUrl() + "/contact/question?topic=x&csrfToken=abc");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.goesTo(answer)).endsWith("/contact/question?topic=x");
    }

    private HttpResponse<String> send(String method, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("X-Secret", "s3cret")
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private int statusOf(String path) throws IOException {
        URI site = URI.create(shop.siteUrl());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.ISO_8859_1).substring(9));
        }
    }
}
