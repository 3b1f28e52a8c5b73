package org.broadleafcare.channel.email;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shop's look per language and country. */
@FunctionalInterface
public interface MailLooks {

    /** @param country ISO 3166 of what the mail is about; null leaves it to the locale's region */
    MailLook in(Locale locale, @Nullable String country);
}
