package org.broadleafcare.storefront.guest;

import org.broadleafcare.channel.email.MailLook;
import org.jspecify.annotations.Nullable;

/**
 * What the mail with the link to an order prints.
 *
 * @param name of the recipient; null when unknown
 * @param order number of the order
 * @param minutes for which the link works
 * @param link absolute address
 */
public record AccessMailView(MailLook look, @Nullable String name, String order, long minutes, String link) {}
