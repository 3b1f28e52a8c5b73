package org.broadleafcare.storefront.entry;

import java.util.List;

/**
 * A page that says one thing and where to go from there. Finished texts; paths without the context path.
 *
 * @param sent whether it says that a form was taken, which ends its draft
 */
public record NoticeView(String title, String text, List<Link> links, boolean sent) {

    /** {@code primary} is the one most people want. */
    public record Link(String label, String path, boolean primary) {}
}
