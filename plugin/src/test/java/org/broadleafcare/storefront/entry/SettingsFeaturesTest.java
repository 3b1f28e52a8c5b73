package org.broadleafcare.storefront.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.platform.shop.ShopRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsFeaturesTest {
    private final ShopRequest request = mock(ShopRequest.class);
    private final StorefrontFeatures features = new SettingsFeatures(new AustriaIsDifferent(), request);

    @BeforeEach
    void readInGerman() {
        when(request.locale()).thenReturn(Locale.GERMAN);
    }

    @Test
    void anOrderFromThereHasTheCountrysValue() {
        StorefrontFeatures there = features.in("AT");

        assertThat(there.replyPromise()).contains("Werktags bis 16 Uhr");
        assertThat(there.fileLimits().files()).isZero();
    }

    @Test
    void withoutAnOrderTheReadersLocaleDecides() {
        assertThat(features.replyPromise()).isEmpty();
        assertThat(features.in(null).fileLimits().files()).isPositive();

        when(request.locale()).thenReturn(new Locale("de", "AT"));

        assertThat(features.replyPromise()).contains("Werktags bis 16 Uhr");
    }

    private static final class AustriaIsDifferent implements Settings {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Setting<T> setting, SettingScope scope) {
            if ("AT".equals(scope.country()) && setting.equals(CommonSettings.REPLY_PROMISE)) {
                return (T) "Werktags bis 16 Uhr";
            }
            if ("AT".equals(scope.country()) && setting.equals(CommonSettings.ATTACHMENTS)) {
                return (T) Boolean.FALSE;
            }
            return setting.defaultValue();
        }

        @Override
        public Optional<Setting<?>> find(String key) {
            return Optional.empty();
        }
    }
}
