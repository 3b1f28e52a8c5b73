package org.broadleafcare.platform.people.dao;

import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A registered customer; {@code localeCode} as the platform writes it, {@code zh_CN}. */
public record CustomerRow(
        Long id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String localeCode,
        @Nullable Date createdAt) {}
