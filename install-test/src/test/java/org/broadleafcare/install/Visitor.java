package org.broadleafcare.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser without scripts: keeps cookies, follows redirects, fills in forms that are on the page. */
final class Visitor {
    private static final String BOUNDARY = "visitor-form-boundary";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String shop;

    Visitor(String shop) {
        this.shop = shop;
    }

    /**
     * What came back.
     *
     * @param address after redirects
     */
    record Page(int status, URI address, Document html) {
        String text() {
            return html.text();
        }

        Element form(String css) {
            Element form = html.selectFirst(css);
            if (form == null) {
                throw new AssertionError("No " + css + " on " + address + " (" + status + "):\n" + html);
            }
            return form;
        }
    }

    Page open(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(shop + path);
        return send(HttpRequest.newBuilder(address));
    }

    /** Sends the first form that matches, with what is in it and these fields on top. */
    Page submit(Page page, String form, Map<String, String> fields) {
        Element found = page.form(form);
        Map<String, String> all = filledIn(found);
        all.putAll(fields);
        URI target = page.address().resolve(found.attr("action"));
        boolean parts = found.attr("enctype").equals("multipart/form-data");
        return send(HttpRequest.newBuilder(target)
                .header(
                        "Content-Type",
                        parts
                                ? "multipart/form-data; boundary=" + BOUNDARY
                                : "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(parts ? inParts(all) : inOne(all))));
    }

    static Map<String, String> filledIn(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            boolean chosen = !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
            if (chosen && !field.attr("type").matches("file|submit") && !field.hasAttr("disabled")) {
                Element option = field.selectFirst("option[selected]");
                fields.put(field.attr("name"), option == null ? field.val() : option.val());
            }
        }
        return fields;
    }

    private static String inOne(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String inParts(Map<String, String> fields) {
        return fields.entrySet().stream()
                        .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--" + BOUNDARY + "--\r\n";
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(
                    answer.statusCode(),
                    answer.uri(),
                    Jsoup.parse(answer.body(), answer.uri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
