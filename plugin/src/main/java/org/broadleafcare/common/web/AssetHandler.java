package org.broadleafcare.common.web;

import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves {@code /care-assets/**} from the class path; a first segment {@code v-…} is only there for caches. */
public final class AssetHandler extends ResourceHttpRequestHandler {

    @Override
    protected @Nullable Resource getResource(HttpServletRequest request) {
        String path = (String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        if (path != null && path.startsWith(AssetVersion.MARK) && path.indexOf('/') > 0) {
            request.setAttribute(
                    HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path.substring(path.indexOf('/') + 1));
        }
        return isFile(request) ? super.getResource(request) : null;
    }

    /** A folder of an unpacked jar has a listing, which is nobody's business. */
    private static boolean isFile(HttpServletRequest request) {
        String path = (String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        return path != null && path.lastIndexOf('.') > path.lastIndexOf('/') && path.indexOf('\\') < 0;
    }
}
