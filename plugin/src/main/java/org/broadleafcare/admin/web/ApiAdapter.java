package org.broadleafcare.admin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.admin.web.access.CallerArgument;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Runs the API's calls, and only them, with Care's own JSON. */
final class ApiAdapter extends RequestMappingHandlerAdapter {
    private static final int BEFORE_THE_ADMIN = -200;

    ApiAdapter(ObjectMapper json) {
        setOrder(BEFORE_THE_ADMIN);
        List<HttpMessageConverter<?>> converters = new ArrayList<>();
        converters.add(new ApiJson(json));
        setMessageConverters(converters);
        setCustomArgumentResolvers(List.of(new CallerArgument()));
    }

    @Override
    protected boolean supportsInternal(HandlerMethod call) {
        return AnnotationUtils.findAnnotation(call.getBeanType(), CareApi.class) != null;
    }
}
