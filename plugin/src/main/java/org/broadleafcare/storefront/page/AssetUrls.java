package org.broadleafcare.storefront.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of our style sheets, scripts and pictures. They hold a hash over all of them, so that a browser may keep
 * them for a year and still gets the new ones after an update.
 */
public final class AssetUrls {
    static final List<String> SHEETS = List.of("storefront/tokens.css", "storefront/care.css");
    static final String ENTRY = "storefront/care.js";
    static final String PREFIX = "/care-assets/";
    static final String VERSION_MARK = "v-";

    private final String version;

    /** Reads every asset of the storefront once. */
    public AssetUrls() {
        this(hashOf("classpath*:/care/assets/storefront/**/*.*"));
    }

    AssetUrls(String version) {
        this.version = version;
    }

    /** The path without the context path. */
    public String path(String name) {
        return PREFIX + VERSION_MARK + version + "/" + name;
    }

    private static String hashOf(String pattern) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
