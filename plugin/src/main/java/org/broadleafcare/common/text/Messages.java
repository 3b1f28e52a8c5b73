package org.broadleafcare.common.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Texts from {@code messages/care_<locale>.properties}, ICU MessageFormat. Fallback: full locale, its language,
 * English. A shop overrides single keys by a bundle {@code messages/care-shop_<locale>.properties}.
 */
public interface Messages {

    /** The formatted text; a missing key yields the key itself and one warning in the log. */
    String text(Locale locale, String key, Object... args);

    /** The same with named arguments. */
    String text(Locale locale, String key, Map<String, ?> args);

    boolean has(Locale locale, String key);

    /** Locales with a bundle, English first. */
    Set<Locale> shipped();
}
