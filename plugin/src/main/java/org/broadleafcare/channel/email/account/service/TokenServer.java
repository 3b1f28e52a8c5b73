package org.broadleafcare.channel.email.account.service;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcare.channel.email.SignInNeeded;
import org.jspecify.annotations.Nullable;

/** Asks a provider for tokens. Its answers go nowhere but into the sealed grant. */
class TokenServer {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final long SHORTEST_LIFE = 60;

    private final HttpClient http;
    private final ObjectMapper json;
    private final Clock clock;

    TokenServer(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param refresh null when the provider keeps the old one */
    record Granted(String access, Instant until, @Nullable String refresh) {
        @Override
        public String toString() {
            return "Granted[until " + until + "]";
        }
    }

    /** Throws {@link SignInNeeded} when it is refused, {@link TokenServerSilent} when there is no answer to go by. */
    Granted ask(String url, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response.statusCode(), json.readTree(body.readNBytes(LONGEST_ANSWER)));
            }
        } catch (JacksonException e) {
            throw new TokenServerSilent();
        } catch (IOException e) {
            throw new TokenServerSilent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenServerSilent();
        }
    }

    private Granted read(int status, @Nullable JsonNode answer) {
        String access = answer == null ? "" : answer.path("access_token").asText("");
        if (status == 400 || status == 401 || status == 403) {
            throw new SignInNeeded();
        }
        if (status != 200 || answer == null || access.isEmpty()) {
            throw new TokenServerSilent();
        }
        long life = Math.max(answer.path("expires_in").asLong(3600), SHORTEST_LIFE);
        String refresh = answer.path("refresh_token").asText("");
        return new Granted(access, clock.instant().plusSeconds(life), refresh.isEmpty() ? null : refresh);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
