package org.broadleafcare.demo;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a cookie jar who reads pages and sends their forms; redirects are shown, not followed. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");

    private final String shop;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Visitor(String shop) {
        this.shop = shop;
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(shop + path)).build());
    }

    HttpResponse<String> open(String path, String languages) {
        return send(HttpRequest.newBuilder(URI.create(shop + path))
                .header("Accept-Language", languages)
                .build());
    }

    /** Sends a form with the token of the last page that had one. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        return post(path, form(fields) + "&csrfToken=" + encode(token));
    }

    HttpResponse<String> submitWithoutToken(String path, Map<String, String> fields) {
        return post(path, form(fields));
    }

    static String goesTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The value of the first input of this name. */
    static String field(HttpResponse<String> page, String name) {
        Matcher input =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page.body());
        return input.find() ? input.group(1) : "";
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(shop + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            Matcher seen = TOKEN.matcher(answer.body());
            if (seen.find()) {
                token = seen.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
