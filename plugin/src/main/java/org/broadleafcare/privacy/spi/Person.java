package org.broadleafcare.privacy.spi;

import org.jspecify.annotations.Nullable;

/**
 * Whose data it is.
 *
 * @param customerId null for somebody known by address only
 * @param email matched ignoring case
 */
public record Person(@Nullable Long customerId, String email) {}
