package org.broadleafcare.common.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What this thread's request has read already, so that a page and the service below it read it once. Outside a request
 * nothing is remembered. Only for what a request does not change.
 */
public final class RequestMemo {
    private static final String PREFIX = RequestMemo.class.getName() + ".";

    private RequestMemo() {}

    /** The value under this name, read now unless it was before. */
    public static <T> T get(String name, Class<? super T> type, Supplier<T> read) {
        Optional<T> known = known(name, type);
        if (known.isPresent()) {
            return known.get();
        }
        T value = read.get();
        keep(name, value);
        return value;
    }

    @SuppressWarnings("unchecked") // each name has one type
    public static <T> Optional<T> known(String name, Class<? super T> type) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object value = request == null ? null : request.getAttribute(PREFIX + name, RequestAttributes.SCOPE_REQUEST);
        return type.isInstance(value) ? Optional.of((T) value) : Optional.empty();
    }

    public static void keep(String name, Object value) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(PREFIX + name, value, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
