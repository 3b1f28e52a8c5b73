package org.broadleafcare.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcare.it.api.ApiContract;

/** A browser of one admin user as far as the API is concerned: cookies, the session's token, the right Origin. */
final class AdminClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\"[^>]*value=\"([^\"]+)\"");

    private static final String API = "/care-api/v1";
    private static final ApiContract CONTRACT = new ApiContract();

    private final String base;
    private final ApiContract contract;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf = "";

    AdminClient(String base) {
        this(base, CONTRACT);
    }

    /** @param contract holds every answer of the API against its description */
    AdminClient(String base, ApiContract contract) {
        this.base = base;
        this.contract = contract;
    }

    AdminClient signIn(String login, String password) {
        Matcher token = TOKEN.matcher(text(send(request("/login").GET())));
        if (!token.find()) {
            throw new IllegalStateException("no form token on the sign-in page");
        }
        String form = "j_username=" + login + "&j_password=" + password + "&csrfToken="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        send(request("/login_admin_post")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        csrf = json(get("/me")).path("csrf").asText();
        return this;
    }

    String csrf() {
        return csrf;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = request(API + path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A page of the admin itself. */
    HttpResponse<byte[]> page(String path) {
        return send(request(path).GET());
    }

    /** A form of the admin itself; {@code fields} are encoded already. */
    HttpResponse<byte[]> submit(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        fields + "&csrfToken=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    HttpResponse<byte[]> post(String path, String body, String... headers) {
        return change("POST", path, body, headers);
    }

    HttpResponse<byte[]> put(String path, String body, String... headers) {
        return change("PUT", path, body, headers);
    }

    HttpResponse<byte[]> delete(String path, String... headers) {
        return change("DELETE", path, "", headers);
    }

    /** One file as a form of several parts. */
    HttpResponse<byte[]> upload(String path, String name, String type, byte[] bytes) {
        String start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + bytes.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(bytes, 0, body, head.length, bytes.length);
        System.arraycopy(tail, 0, body, head.length + bytes.length, tail.length);
        return send(request(API + path)
                .header("X-Care-Csrf", csrf)
                .header("Origin", base)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** An answer that goes on; close the stream to hang up. */
    Stream<String> listen(String path, String... headers) {
        HttpRequest.Builder request = request(API + path).GET();
        try {
            HttpRequest built = (headers.length == 0 ? request : request.headers(headers)).build();
            HttpResponse<Stream<String>> answer = http.send(built, BodyHandlers.ofLines());
            contract.check(built.method(), built.uri().getPath().substring(API.length()), answer, "");
            return answer.body().peek(contract::checkLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without token and Origin unless given. */
    HttpResponse<byte[]> bare(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(API + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<byte[]> change(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(API + path)
                .header("Content-Type", "application/json")
                .header("Origin", base)
                .header("X-Care-Csrf", csrf)
                .method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode json(HttpResponse<byte[]> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(response), e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.build();
            HttpResponse<byte[]> answer = http.send(built, BodyHandlers.ofByteArray());
            String path = built.uri().getPath();
            if (path.startsWith(API)) {
                contract.check(built.method(), path.substring(API.length()), answer, text(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
