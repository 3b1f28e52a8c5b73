package org.broadleafcare.demo.catalog;

/**
 * Names under which a product says what matters when it is sold, repaired or sent back: the platform's product attributes
 * ({@code Product.getProductAttributes()}), editable in the admin. A trait that does not apply has no attribute.
 */
public final class ProductTraits {
    /** {@code true}: a last piece at a reduced price. */
    public static final String FINAL_SALE = "care.final-sale";

    /** {@code true}: sealed for hygiene or touched by the body once opened. */
    public static final String HYGIENE = "care.hygiene";

    /** {@code true}: a download or a stream; its article is of fulfilment type {@code DIGITAL} and needs no parcel. */
    public static final String DIGITAL = "care.digital";

    /** {@code true}: made for this shopper; the order line carries {@link #ENGRAVING}. */
    public static final String CUSTOM_MADE = "care.custom-made";

    /** Whole years of the maker's warranty, counted from delivery, as digits: {@code 2}. */
    public static final String WARRANTY_YEARS = "care.warranty-years";

    /** Value of a trait that only applies or does not. */
    public static final String YES = "true";

    /**
     * Product option and order line attribute of an article with sizes. The sizes are the platform's allowed values, each with
     * a {@code Sku} of its own.
     */
    public static final String SIZE = "size";

    /** Product option and order line attribute with the words that a custom-made product bears, as the shopper typed them. */
    public static final String ENGRAVING = "engraving";

    private ProductTraits() {}
}
