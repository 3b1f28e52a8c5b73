package org.broadleafcare.ticket.value;

import org.jspecify.annotations.Nullable;

/**
 * Whose concern it is.
 *
 * @param customerId null for guests
 */
public record Requester(@Nullable Long customerId, String name, String email) {}
