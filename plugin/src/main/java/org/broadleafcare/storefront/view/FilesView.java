package org.broadleafcare.storefront.view;

import java.util.List;

/**
 * The file field of a form.
 *
 * @param kept uploaded with an earlier attempt
 * @param hint how many and how large
 * @param accept value of the {@code accept} attribute
 */
public record FilesView(List<Kept> kept, String hint, int most, long bytesEach, String accept) {

    public long megabytes() {
        return bytesEach / (1024 * 1024);
    }

    public record Kept(String id, String name, String size) {}
}
