package org.broadleafcare.admin.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Versions in headers. */
public final class ETags {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private ETags() {}

    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** The version the caller saw; null for {@code *}, any version. */
    public static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestRefused(428, "if_match_required");
        }
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new RequestRefused(400, "if_match_unreadable");
        }
        return Integer.valueOf(version.group(1));
    }
}
