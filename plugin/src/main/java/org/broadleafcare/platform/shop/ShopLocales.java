package org.broadleafcare.platform.shop;

import java.util.List;
import java.util.Locale;

/** Languages and countries the shop is set up for. */
public interface ShopLocales {

    /** The shop's own language, for people whose language it does not have; English when the shop names none. */
    Locale standard();

    /** Every locale of the shop, the standard one first. */
    List<Locale> offered();

    /** ISO 3166-1 alpha-2 codes of the countries the shop knows, by code. */
    List<String> countries();
}
