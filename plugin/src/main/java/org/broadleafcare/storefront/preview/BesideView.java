package org.broadleafcare.storefront.preview;

import java.util.List;

/** One preview in frames of several widths. {@code path} is what they show. */
public record BesideView(String name, String path, String backPath, List<Integer> widths) {}
