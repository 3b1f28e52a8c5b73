package org.broadleafcare.storefront.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of all previews.
 *
 * @param languages and this page in each of them
 * @param texts how the samples are written, and this page with each kind
 */
public record IndexView(List<Link> languages, List<Link> texts, List<Entry> pages, List<Entry> mails) {

    /**
     * @param label finished text
     * @param lang BCP 47 tag of the label's language; null when it is the page's
     */
    public record Link(String label, String path, @Nullable String lang, boolean current) {}

    /**
     * A page or mail in one state.
     *
     * @param name as in the address
     * @param besidePath both widths side by side
     * @param plainPath the mail without HTML; null for pages
     * @param languages this one in every language
     */
    public record Entry(
            String name,
            String path,
            String besidePath,
            @Nullable String plainPath,
            List<Link> languages) {}
}
