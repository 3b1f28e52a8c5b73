package org.broadleafcare.ticket;

/**
 * What a concern can be about, as the shopper picks it.
 *
 * @param code for example {@code where_is_my_order}
 * @param label what stands in the row; {@link TopicLabels} knows what people read
 * @param needsOrder offered only when the form is about an order
 */
public record Topic(String code, String label, TicketType type, boolean needsOrder) {}
