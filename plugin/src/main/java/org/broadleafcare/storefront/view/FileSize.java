package org.broadleafcare.storefront.view;

import com.ibm.icu.text.NumberFormat;

/** A number of bytes in words: {@code 812 kB}, {@code 3.4 MB}. */
public final class FileSize {
    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private FileSize() {}

    public static String of(long bytes, Visitor visitor) {
        NumberFormat number = NumberFormat.getNumberInstance(visitor.texts().locale());
        if (bytes < MEGA) {
            number.setMaximumFractionDigits(0);
            return visitor.text("care.file.kilobytes", number.format((bytes + KILO - 1) / KILO));
        }
        number.setMaximumFractionDigits(1);
        return visitor.text("care.file.megabytes", number.format((double) bytes / MEGA));
    }
}
