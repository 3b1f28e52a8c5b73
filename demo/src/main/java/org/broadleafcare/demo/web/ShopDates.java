package org.broadleafcare.demo.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Date;
import java.util.Locale;
import org.broadleafcare.demo.currency.Digits;

/** Dates as the reader writes them; called by templates. */
public final class ShopDates {

    private ShopDates() {}

    /** @param pattern of {@link DateTimeFormatter}, the message {@code demo.date} of the page's language */
    public static String day(Date date, String pattern, Locale locale) {
        Locale reader = Digits.in(locale);
        return DateTimeFormatter.ofPattern(pattern, reader)
                .withDecimalStyle(DecimalStyle.of(reader))
                .withZone(ZoneId.systemDefault())
                .format(date.toInstant());
    }
}
