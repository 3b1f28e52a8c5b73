package org.broadleafcare.channel.email;

import java.util.Locale;

/** The shop's look per language and country. */
@FunctionalInterface
public interface MailLooks {
    MailLook in(Locale locale);
}
