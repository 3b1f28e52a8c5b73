package org.broadleafcare.common.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A hash over files: an address that holds it may be cached for a year and still changes with an update. */
public final class AssetVersion {

    /** Starts the path segment that holds the hash. */
    public static final String MARK = "v-";

    private static final String PREFIX = "/care-assets/";
    private final String hash;

    public AssetVersion(String hash) {
        this.hash = hash;
    }

    /**
     * Reads every matching file once.
     *
     * @param pattern for example {@code classpath*:/care/assets/admin/**}{@code /*.*}
     */
    public static AssetVersion of(String pattern) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return new AssetVersion(HexFormat.of().formatHex(digest.digest(), 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }

    /** Path of a file below {@code care/assets/}, without the context path. */
    public String path(String name) {
        return PREFIX + MARK + hash + "/" + name;
    }
}
