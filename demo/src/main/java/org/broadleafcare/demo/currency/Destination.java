package org.broadleafcare.demo.currency;

import java.io.Serializable;

/**
 * Where a shopper buys from and in which currency.
 *
 * @param country ISO 3166 code
 * @param chosen whether the shopper said so; else it is our guess and a better one may replace it
 */
public record Destination(String country, ShopCurrency currency, boolean chosen) implements Serializable {}
