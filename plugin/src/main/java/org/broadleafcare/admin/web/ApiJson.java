package org.broadleafcare.admin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Reads and writes JSON; a body larger than any of ours is refused while it is read. */
final class ApiJson extends MappingJackson2HttpMessageConverter {
    static final int LARGEST_BODY = 1024 * 1024;

    ApiJson(ObjectMapper json) {
        setObjectMapper(json);
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage input) throws IOException {
        return something(super.read(type, context, new Bounded(input)));
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        return something(super.readInternal(type, new Bounded(input)));
    }

    /** JSON's {@code null} is no request of ours. */
    private static Object something(@Nullable Object body) {
        if (body == null) {
            throw new HttpMessageNotReadableException("The body is null");
        }
        return body;
    }

    private record Bounded(HttpInputMessage input) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return input.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new BoundedStream(input.getBody());
        }
    }

    private static final class BoundedStream extends FilterInputStream {
        private long seen;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(some);
            return some;
        }

        private void count(int some) {
            seen += Math.max(some, 0);
            if (seen > LARGEST_BODY) {
                throw new RequestRefused(413, "too_large");
            }
        }
    }
}
