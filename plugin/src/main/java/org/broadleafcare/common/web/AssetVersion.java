package org.broadleafcare.common.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import org.broadleafcare.common.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A hash over files: an address that holds it may be cached for a year and still changes with an update. */
public final class AssetVersion {

    /** Starts the path segment that holds the hash. */
    public static final String MARK = "v-";

    private static final int SHOWN = 12;
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
            MessageDigest digest = Sha256.digest();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return new AssetVersion(Sha256.hex(digest.digest()).substring(0, SHOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of a file below {@code care/assets/}, without the context path. */
    public String path(String name) {
        return PREFIX + MARK + hash + "/" + name;
    }
}
