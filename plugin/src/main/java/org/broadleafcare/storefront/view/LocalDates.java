package org.broadleafcare.storefront.view;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import org.broadleafcare.common.text.LocalTexts;

/** Dates as the reader writes them, at the reader's clock. */
public final class LocalDates {
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter day;

    public LocalDates(LocalTexts texts, ZoneId zone) {
        // The same digits as in the texts around: Java and ICU differ about Arabic.
        char zero = DecimalFormatSymbols.getInstance(texts.locale()).getZeroDigit();
        DecimalStyle digits = DecimalStyle.STANDARD.withZeroDigit(zero);
        this.dayAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(texts.locale())
                .withDecimalStyle(digits)
                .withZone(zone);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(texts.locale())
                .withDecimalStyle(digits)
                .withZone(zone);
    }

    public Moment moment(Instant at) {
        return new Moment(dayAndTime.format(at), at.toString());
    }

    public String day(Instant at) {
        return day.format(at);
    }

    /**
     * A point in time.
     *
     * @param iso for the {@code datetime} attribute
     */
    public record Moment(String text, String iso) {}
}
