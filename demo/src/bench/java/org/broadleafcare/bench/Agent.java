package org.broadleafcare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.broadleafcare.bench.Wire.Answer;

/** An agent's browser as far as the workspace API is concerned. */
final class Agent {
    private static final String API = "/care-api/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final String csrf;

    private Agent(Wire wire, String csrf) {
        this.wire = wire;
        this.csrf = csrf;
    }

    static Agent signIn(int port, String login, String password) throws IOException {
        Wire wire = new Wire(port);
        String token = Shopper.page(wire, "/login")
                .expectFirst("input[name=csrfToken]")
                .val();
        String form = "j_username=" + login + "&j_password=" + password + "&csrfToken=" + Shopper.encode(token);
        wire.send(
                        "POST",
                        "/login_admin_post",
                        form.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .requireStatus(302);
        return new Agent(wire, json(wire.get(API + "/me").requireStatus(200)).path("csrf").asText());
    }

    JsonNode read(String path) throws IOException {
        return json(get(path).requireStatus(200));
    }

    Answer get(String path, String... headers) throws IOException {
        return wire.get(API + path, headers);
    }

    Answer change(String method, String path, String body) throws IOException {
        return wire.send(
                method,
                API + path,
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "Origin",
                wire.base(),
                "X-Care-Csrf",
                csrf,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static JsonNode json(Answer answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
