package org.broadleafcare.common.web;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves {@code /care-assets/**} from the class path; a first segment {@code v-…} is only there for caches. */
public final class AssetHandler extends ResourceHttpRequestHandler {
    /** A container need not know them, and a browser draws no picture and runs no module of another type. */
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));

    @Override
    protected @Nullable Resource getResource(HttpServletRequest request) {
        String path = (String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        if (path != null && path.startsWith(AssetVersion.MARK) && path.indexOf('/') > 0) {
            request.setAttribute(
                    HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path.substring(path.indexOf('/') + 1));
        }
        return isFile(request) ? super.getResource(request) : null;
    }

    @Override
    protected @Nullable MediaType getMediaType(Resource file) {
        MediaType known = TYPES.get(StringUtils.getFilenameExtension(file.getFilename()));
        return known == null ? super.getMediaType(file) : known;
    }

    /** A folder of an unpacked jar has a listing, which is nobody's business. */
    private static boolean isFile(HttpServletRequest request) {
        String path = (String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        return path != null && path.lastIndexOf('.') > path.lastIndexOf('/') && path.indexOf('\\') < 0;
    }
}
