package org.broadleafcare.admin.web;

import java.util.Set;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.admin.web.access.ApiGuard;
import org.broadleafcare.admin.web.problem.ApiPaths;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the API's calls before the admin's own mapping is asked, whose {@code /{sectionKey}} matches everything. What is
 * below {@code /care-api} and no call is not found, instead of going on to the admin.
 */
final class ApiMapping extends RequestMappingHandlerMapping {
    private static final int BEFORE_THE_ADMIN = -200;

    ApiMapping(ApiGuard guard) {
        setOrder(BEFORE_THE_ADMIN);
        setUseSuffixPatternMatch(false);
        setInterceptors(new Object[] {guard});
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return AnnotationUtils.findAnnotation(beanType, CareApi.class) != null;
    }

    @Override
    protected HandlerMethod handleNoMatch(Set<RequestMappingInfo> calls, String path, HttpServletRequest request)
            throws ServletException {
        HandlerMethod none = super.handleNoMatch(calls, path, request);
        if (none == null && ApiPaths.isApi(request)) {
            throw new RequestRefused(404, "no_such_call");
        }
        return none;
    }
}
