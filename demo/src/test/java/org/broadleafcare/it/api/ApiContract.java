package org.broadleafcare.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * Fails when an answer of the API is not what its description says: a status nobody has described, another media type, a
 * header that is missing, a body that its JSON Schema (2020-12, as OpenAPI 3.1 uses it) does not allow. Remembers which
 * described answers it has seen.
 */
public final class ApiContract {
    private static final String HOME = "https://care.example/api";
    private static final String EVENT = "/components/schemas/Event";
    private static final String PROBLEM = "/components/schemas/Problem";
    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode api = ApiDescription.closed();
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemas(Map.of(HOME, api.toString()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** @param path below {@code /care-api/v1}, without a query */
    public void check(String method, String path, HttpResponse<?> answer, String body) {
        String call = method + " " + path + " " + answer.statusCode();
        String template = template(path);
        String verb = method.toLowerCase(Locale.ROOT);
        if (template.isEmpty() || !api.at(pointer("paths", template, verb)).isObject()) {
            assertThat(answer.statusCode()).as(call).isIn(401, 403, 404, 405);
            checkProblem(call, answer, body);
            return;
        }
        String responses = pointer("paths", template, verb, "responses");
        String status = api.at(responses).has(Integer.toString(answer.statusCode()))
                ? Integer.toString(answer.statusCode())
                : "default";
        seen.add(described(verb, template, status));
        JsonNode response = api.at(responses + "/" + status);
        if (response.isMissingNode() || (status.equals("default") && answer.statusCode() < 400)) {
            fail("%s is described nowhere", call);
        } else if (answer.statusCode() >= 400) {
            checkProblem(call, answer, body);
        } else {
            checkFine(call, responses + "/" + status, response, answer, body);
        }
    }

    private void checkFine(String call, String place, JsonNode response, HttpResponse<?> answer, String body) {
        response.path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(answer.headers().firstValue(header))
                        .as(call + " " + header)
                        .isPresent());
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            assertThat(body).as(call).isEmpty();
            return;
        }
        String type = mediaType(answer);
        String described = content.has(type) ? type : "*/*";
        assertThat(content.has(described)).as("%s as %s", call, type).isTrue();
        if (type.equals("application/json")) {
            checkBody(call, place + pointer("content", type, "schema"), body);
        }
    }

    private void checkProblem(String call, HttpResponse<?> answer, String body) {
        assertThat(mediaType(answer)).as(call).isEqualTo(PROBLEM_TYPE);
        checkBody(call, PROBLEM, body);
        assertThat(body).as(call).contains("\"status\":" + answer.statusCode());
    }

    /** One line of {@code /events/stream}. */
    public void checkLine(String line) {
        if (line.startsWith("data: ")) {
            checkBody("GET /events/stream", EVENT, line.substring(6));
        } else {
            assertThat(line).matches("|:|id: \\d+|retry: \\d+");
        }
    }

    private void checkBody(String call, String place, String body) {
        assertThat(schemas.getSchema(SchemaLocation.of(HOME + "#" + place)).validate(body, InputFormat.JSON))
                .as("%s answered %s", call, body)
                .isEmpty();
    }

    /** What the description promises and no answer has shown, such as {@code get /tickets 200}. */
    public Set<String> unseen() {
        Set<String> all = new TreeSet<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
                    if (METHODS.contains(call.getKey())) {
                        call.getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(status -> all.add(described(call.getKey(), path.getKey(), status)));
                    }
                }));
        all.removeAll(seen);
        return all;
    }

    private static String described(String verb, String template, String status) {
        return verb + " " + template + " " + status;
    }

    private static String mediaType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    /** The described path that fits, fixed words before placeholders; empty when none does. */
    private String template(String path) {
        if (api.path("paths").has(path)) {
            return path;
        }
        Set<String> fitting = new TreeSet<>();
        api.path("paths").fieldNames().forEachRemaining(template -> {
            if (Pattern.matches(template.replaceAll("\\{\\w+}", "[^/]+"), path)) {
                fitting.add(template);
            }
        });
        return fitting.isEmpty() ? "" : fitting.iterator().next();
    }

    private static String pointer(String... names) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
