package org.broadleafcare.storefront.page;

import java.util.List;
import org.broadleafcare.common.web.AssetVersion;

/** Addresses of the storefront's style sheets, scripts and pictures. */
public final class AssetUrls {
    static final List<String> SHEETS = List.of("storefront/tokens.css", "storefront/care.css", "storefront/forms.css");
    static final String ENTRY = "storefront/care.js";

    private final AssetVersion version;

    /** Reads every asset of the storefront once. */
    public AssetUrls() {
        this.version = AssetVersion.of("classpath*:/care/assets/storefront/**/*.*");
    }

    AssetUrls(String version) {
        this.version = new AssetVersion(version);
    }

    /** The path without the context path. */
    public String path(String name) {
        return version.path(name);
    }
}
