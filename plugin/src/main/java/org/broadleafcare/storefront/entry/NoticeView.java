package org.broadleafcare.storefront.entry;

import java.util.List;

/** A page that says one thing and where to go from there. Finished texts; paths without the context path. */
public record NoticeView(String title, String text, List<Link> links) {

    /** {@code primary} is the one most people want. */
    public record Link(String label, String path, boolean primary) {}
}
