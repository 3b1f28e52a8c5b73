package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import org.jsoup.Jsoup;

/** An agent's session in the workspace, as far as its API is concerned. */
final class AgentApi {
    private static final String API = "/care-api/v1";

    private final String admin;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf = "";

    private AgentApi(String admin) {
        this.admin = admin;
    }

    static AgentApi signIn(String admin, String login, String password) {
        AgentApi agent = new AgentApi(admin);
        String page = agent.send(agent.request("/login").GET()).body();
        String token = Jsoup.parse(page).select("input[name=csrfToken]").val();
        String form = "j_username=" + login + "&j_password=" + password + "&csrfToken="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        agent.send(agent.request("/login_admin_post")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        agent.csrf = agent.get("/me").path("csrf").asText();
        assertThat(agent.csrf).isNotEmpty();
        return agent;
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = send(request(API + path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    /** The ticket that a shopper has opened with this subject or about this order. */
    JsonNode ticketAbout(String orderNumber) {
        for (JsonNode ticket : get("/tickets?view=all&limit=100").path("items")) {
            if (ticket.path("orderNumber").asText().equals(orderNumber)) {
                return ticket;
            }
        }
        throw new AssertionError("No ticket about order " + orderNumber);
    }

    /** Answers the shopper and waits until the answer can no longer be taken back. */
    void reply(String ticket, String text, String thenStatus) {
        String body = "{\"text\":\"" + text + "\",\"visibility\":\"public\",\"thenStatus\":\"" + thenStatus + "\"}";
        HttpResponse<String> answer = send(request(API + "/tickets/" + ticket + "/messages")
                .header("Content-Type", "application/json")
                .header("Origin", admin)
                .header("X-Care-Csrf", csrf)
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> isAnswered(ticket, text));
    }

    private boolean isAnswered(String ticket, String text) {
        JsonNode now = get("/tickets/" + ticket);
        return now.path("held").isEmpty() && now.path("messages").toString().contains(text);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(admin + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
