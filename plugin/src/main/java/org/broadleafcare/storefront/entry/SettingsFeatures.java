package org.broadleafcare.storefront.entry;

import java.time.Duration;
import java.util.Optional;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.form.FileLimits;
import org.jspecify.annotations.Nullable;

/** Features as the merchant's settings say. */
final class SettingsFeatures implements StorefrontFeatures {
    private static final long MEGABYTE = 1024L * 1024;
    private static final int MINUTES_PER_HOUR = 60;

    private final Settings settings;
    private final ShopRequest request;
    private final @Nullable String country;

    SettingsFeatures(Settings settings, ShopRequest request) {
        this(settings, request, null);
    }

    private SettingsFeatures(Settings settings, ShopRequest request, @Nullable String country) {
        this.settings = settings;
        this.request = request;
        this.country = country;
    }

    @Override
    public StorefrontFeatures in(@Nullable String otherCountry) {
        return new SettingsFeatures(settings, request, otherCountry);
    }

    @Override
    public boolean requests() {
        return now(CommonSettings.ORDER_HELP);
    }

    @Override
    public boolean guestAccess() {
        return now(CommonSettings.GUEST_ACCESS);
    }

    @Override
    public boolean contactForm() {
        return now(StorefrontSettings.CONTACT_FORM);
    }

    @Override
    public FileLimits fileLimits() {
        int files = now(CommonSettings.ATTACHMENTS) ? now(CommonSettings.MAX_FILES) : 0;
        return new FileLimits(files, now(CommonSettings.MAX_FILE_SIZE) * MEGABYTE);
    }

    @Override
    public Optional<String> replyPromise() {
        return Optional.of(now(CommonSettings.REPLY_PROMISE).strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<String> supportEmail() {
        return Optional.of(now(CommonSettings.SUPPORT_EMAIL).strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public Duration accessLinkValidFor() {
        return Duration.ofMinutes(now(StorefrontSettings.ACCESS_LINK_MINUTES));
    }

    @Override
    public Duration accessValidFor() {
        return Duration.ofMinutes(now(StorefrontSettings.ACCESS_MINUTES));
    }

    /** The bucket fills up evenly: this long until it holds one again. */
    @Override
    public long minutesBetweenRequests() {
        return minutesPerToken(now(CommonSettings.REQUESTS_PER_HOUR));
    }

    @Override
    public long minutesBetweenAccessMails() {
        return minutesPerToken(now(CommonSettings.GUEST_ACCESS_PER_HOUR));
    }

    private static long minutesPerToken(int perHour) {
        return Math.max(1, (MINUTES_PER_HOUR + perHour - 1) / perHour);
    }

    private <T> T now(Setting<T> setting) {
        return settings.get(setting, SettingScope.near(request.locale(), country));
    }
}
