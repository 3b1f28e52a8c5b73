package org.broadleafcare.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * {@code care-api-v1.yaml}, with every shape closed: the published one lets clients expect new fields, a test must see
 * every field that nobody has described.
 */
final class ApiDescription {
    private static final String FILE = "/care/openapi/care-api-v1.yaml";
    private static final String OPEN = ".open";

    private ApiDescription() {}

    static JsonNode closed() {
        JsonNode api = read();
        ObjectNode schemas = (ObjectNode) api.at("/components/schemas");
        ObjectNode open = schemas.deepCopy();
        open.fieldNames().forEachRemaining(name -> schemas.set(name + OPEN, open.get(name)));
        open.fieldNames().forEachRemaining(name -> close((ObjectNode) schemas.get(name)));
        return api;
    }

    private static void close(ObjectNode schema) {
        if (schema.get("allOf") instanceof ArrayNode parts) {
            parts.forEach(part -> {
                if (part instanceof ObjectNode reference && reference.has("$ref")) {
                    reference.put("$ref", reference.get("$ref").asText() + OPEN);
                }
            });
            schema.put("unevaluatedProperties", false);
        } else if (schema.has("properties")) {
            schema.put("unevaluatedProperties", false);
        }
    }

    private static JsonNode read() {
        ObjectMapper yaml = new YAMLMapper();
        try (InputStream in = ApiDescription.class.getResourceAsStream(FILE)) {
            return yaml.readTree(Objects.requireNonNull(in, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
