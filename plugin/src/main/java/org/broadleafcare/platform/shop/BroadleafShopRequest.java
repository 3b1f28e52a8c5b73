package org.broadleafcare.platform.shop;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** Reads the platform's request context. */
final class BroadleafShopRequest implements ShopRequest {

    @Override
    public Locale locale() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        Locale locale = context == null ? null : context.getJavaLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    @Override
    public ZoneId zone() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context == null || context.getTimeZone() == null
                ? ZoneOffset.UTC
                : context.getTimeZone().toZoneId();
    }
}
