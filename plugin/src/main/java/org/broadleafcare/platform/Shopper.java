package org.broadleafcare.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A registered customer. */
public record Shopper(
        long id, String name, String email, @Nullable Locale locale) {}
