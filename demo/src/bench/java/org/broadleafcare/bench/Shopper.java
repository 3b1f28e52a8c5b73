package org.broadleafcare.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.broadleafcare.bench.Wire.Answer;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A signed-in shopper who asks for help with an order, by the form a browser would send. */
final class Shopper {
    static final List<String> EMAILS =
            List.of(DemoAccounts.SHOPPER, "hans@example.com", "yuki@example.com", "amal@example.com");

    private static final String BOUNDARY = "----bench";

    private final Wire wire;
    private final String orderPage;
    private String action = "";

    private Shopper(Wire wire, String orderPage) {
        this.wire = wire;
        this.orderPage = orderPage;
    }

    static Shopper signIn(int port, String email) throws IOException {
        Wire wire = new Wire(port);
        Element form = page(wire, "/login").expectFirst("form[action=/login_post.htm]");
        String fields = "j_username=" + encode(email) + "&j_password=" + encode(DemoAccounts.SHOPPER_PASSWORD)
                + "&csrfToken=" + encode(form.expectFirst("input[name=csrfToken]").val());
        wire.send("POST", "/login_post.htm", bytes(fields), "Content-Type", "application/x-www-form-urlencoded")
                .requireStatus(302);
        String order = page(wire, "/account/orders")
                .expectFirst("a[href^=/account/orders/]")
                .attr("href");
        return new Shopper(wire, order);
    }

    Wire wire() {
        return wire;
    }

    String orderPage() {
        return orderPage;
    }

    /** Opens the form once; it is sent again and again with new submission keys. */
    Shopper withForm() throws IOException {
        String number = orderPage.substring(orderPage.lastIndexOf('/') + 1);
        Element form = page(wire, "/account/requests/new?order=" + number).expectFirst("form#care-form");
        action = form.attr("action");
        return this;
    }

    /** Sends the form; returns the path of the new ticket's page. */
    String ask() throws IOException {
        Answer sent = wire.send(
                "POST", action, form(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        URI next = URI.create(sent.requireStatus(303).headers().getOrDefault("location", ""));
        if (!next.getPath().startsWith("/account/requests/")) {
            throw new IOException("sent on to " + next);
        }
        return next.getPath();
    }

    /** Runs through all the shop's filters and finds nothing. */
    void askForNothing() throws IOException {
        wire.get("/no-such-page").requireStatus(404);
    }

    private static byte[] form() {
        return bytes(part("submission", UUID.randomUUID().toString())
                + part("topic", "where_is_my_order")
                + part("text", "Where is my parcel?\nThe tracking page has not moved since Tuesday, and we leave on Friday.")
                + "--" + BOUNDARY + "--\r\n");
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    static Document page(Wire wire, String path) throws IOException {
        return Jsoup.parse(wire.get(path).requireStatus(200).text(), wire.base());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
