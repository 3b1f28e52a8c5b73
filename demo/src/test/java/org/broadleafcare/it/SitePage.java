package org.broadleafcare.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts on the storefront: follows redirects, keeps cookies, sends the forms it sees. */
final class SitePage {
    private final String shop;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private Document page = new Document("");
    private int status;

    SitePage(RunningShop shop) {
        this.shop = shop.siteUrl();
    }

    /** A file to send, whatever it claims to be. */
    record Sent(String name, String type, byte[] bytes) {}

    SitePage signIn(String email) {
        open("/login");
        return submit(
                "form[action=/login_post.htm]",
                Map.of("j_username", email, "j_password", DemoAccounts.SHOPPER_PASSWORD));
    }

    SitePage signInAsJane() {
        return signIn(DemoAccounts.SHOPPER);
    }

    SitePage open(String path) {
        return take(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : shop + path))
                .build());
    }

    /** Sends a form of short fields, those of the page that are not given included. */
    SitePage submit(String form, Map<String, String> fields) {
        Element seen = page.expectFirst(form);
        List<Map.Entry<String, String>> all = filledIn(seen, fields);
        String body = all.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return take(HttpRequest.newBuilder(URI.create(seen.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends the help or answer form of the page. */
    SitePage write(Map<String, String> fields, Sent... files) {
        Element form = page.expectFirst("form#care-form");
        return multipart(form.absUrl("action"), filledIn(form, fields), List.of(files));
    }

    /** Sends a form as somebody might who has not read it. */
    SitePage multipart(String address, List<Map.Entry<String, String>> fields, List<Sent> files) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> part(
                body,
                boundary,
                "name=\"" + field.getKey() + "\"",
                "text/plain; charset=UTF-8",
                field.getValue().getBytes(StandardCharsets.UTF_8)));
        files.forEach(file ->
                part(body, boundary, "name=\"files\"; filename=\"" + file.name() + "\"", file.type(), file.bytes()));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return take(HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : shop + address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] bytes) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map.Entry<String, String>> filledIn(Element form, Map<String, String> given) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element field : form.select("input[type=hidden], input[checked]")) {
            if (!given.containsKey(field.attr("name"))) {
                fields.add(Map.entry(field.attr("name"), field.attr("value")));
            }
        }
        given.forEach((name, value) -> fields.add(Map.entry(name, value)));
        return fields;
    }

    private SitePage take(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            status = answer.statusCode();
            page = Jsoup.parse(answer.body(), answer.uri().toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return status;
    }

    Document html() {
        return page;
    }

    String path() {
        return Objects.requireNonNull(URI.create(page.baseUri()).getPath());
    }

    /** What the page says, without the shop's frame and without what only scripts show. */
    String text() {
        Document copy = page.clone();
        copy.select("template").remove();
        return copy.expectFirst("main").text();
    }

    List<String> errors() {
        return page.select(".care-errors a").eachText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
