package org.broadleafcare.admin.web.problem;

import javax.servlet.http.HttpServletRequest;

/** Which requests are the API's. */
public final class ApiPaths {
    static final String PREFIX = "/care-api/";

    private ApiPaths() {}

    public static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(PREFIX);
    }

    /** Below the context path, as the servlet container has read it: no parameters, no dots. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
