package org.broadleafcare.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of tickets, newest change first, found by keyset.
 *
 * @param next opaque cursor of the following page; null on the last
 */
public record TicketPage(List<TicketView> tickets, @Nullable String next) {}
