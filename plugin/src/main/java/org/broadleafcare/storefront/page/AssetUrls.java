package org.broadleafcare.storefront.page;

import java.util.List;
import org.broadleafcare.common.web.AssetVersion;

/** Addresses of the storefront's style sheets, scripts and pictures. */
public final class AssetUrls {
    /** One per component; the shop's colours first. */
    static final List<String> SHEETS = List.of(
            "storefront/tokens.css",
            "storefront/care.css",
            "storefront/buttons.css",
            "storefront/requests.css",
            "storefront/conversation.css",
            "storefront/notes.css",
            "storefront/contact.css",
            "storefront/forms.css",
            "storefront/files.css",
            "storefront/dialog.css");

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
