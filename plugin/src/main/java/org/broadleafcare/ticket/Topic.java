package org.broadleafcare.ticket;

/**
 * What a concern can be about, as the shopper picks it.
 *
 * @param code for example {@code where_is_my_order}; texts are under {@code care.topic.<code>}
 * @param label what the merchant typed; shown when no text exists for the code
 * @param needsOrder offered only when the form is about an order
 */
public record Topic(String code, String label, TicketType type, boolean needsOrder) {}
