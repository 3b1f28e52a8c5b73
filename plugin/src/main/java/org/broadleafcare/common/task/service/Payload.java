package org.broadleafcare.common.task.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a task is to work on, as JSON text. db-scheduler sees the text only, so that a payload that can no longer be read
 * fails in the handler's turn, is retried, gives up and is shown, like any other failure.
 */
record Payload(String json) {

    /** UTF-8 bytes. */
    static final Serializer SERIALIZER = new Serializer() {
        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return data == null ? null : ((Payload) data).json().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
            return bytes == null || type != Payload.class
                    ? null
                    : type.cast(new Payload(new String(bytes, StandardCharsets.UTF_8)));
        }
    };

    static Payload of(Object value, ObjectMapper json) {
        try {
            return new Payload(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Payload cannot be written as JSON: " + value.getClass(), e);
        }
    }

    <P> P as(Class<P> type, ObjectMapper mapper) throws JsonProcessingException {
        return mapper.readValue(json, type);
    }
}
