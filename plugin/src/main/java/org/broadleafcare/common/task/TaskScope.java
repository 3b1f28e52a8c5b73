package org.broadleafcare.common.task;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request would bring along and a task has to be given. Null means the shop's default.
 *
 * @param currency ISO 4217 code
 * @param siteKey key of the site in a shop that has several
 */
public record TaskScope(
        @Nullable Locale locale,
        @Nullable String currency,
        @Nullable String siteKey) {

    public static TaskScope shopDefault() {
        return new TaskScope(null, null, null);
    }

    public static TaskScope in(Locale locale) {
        return new TaskScope(locale, null, null);
    }
}
