package org.broadleafcare.common.limit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.broadleafcare.common.MovableClock;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.junit.jupiter.api.Test;

class RateLimitsImplTest {

    private static final String FORM = "guest-access";

    private final MovableClock clock = new MovableClock();
    private int perHour = 3;
    private final RateLimits limits = new RateLimitsImpl(settings(), clock);

    @Test
    void letsThroughWhatTheSettingAllowsAndNoMore() {
        assertThat(taken("1.2.3.4", 10)).isEqualTo(3);
    }

    @Test
    void fillsUpEvenlyOverTheHour() {
        taken("1.2.3.4", 3);

        clock.advance(Duration.ofMinutes(19));
        assertThat(taken("1.2.3.4", 10)).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(taken("1.2.3.4", 10)).isEqualTo(1);
        clock.advance(Duration.ofHours(5));
        assertThat(taken("1.2.3.4", 10)).isEqualTo(3);
    }

    @Test
    void countsEveryCallerForItself() {
        taken("ann@example.org", 3);

        assertThat(limits.tryTake(FORM, "ben@example.org")).isTrue();
        assertThat(limits.tryTake(FORM, " ANN@example.org")).isFalse();
    }

    @Test
    void followsTheSettingAtOnce() {
        taken("1.2.3.4", 3);
        perHour = 5;

        assertThat(taken("1.2.3.4", 10)).isEqualTo(5);
    }

    @Test
    void forgetsTheLeastRecentWhenThereAreTooMany() {
        taken("first", 3);
        for (int i = 0; i < RateLimitsImpl.MAX_BUCKETS; i++) {
            limits.tryTake(FORM, "caller" + i);
        }

        assertThat(limits.tryTake(FORM, "first")).isTrue();
    }

    @Test
    void refusesAFormWithoutASetting() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.tryTake("no-such-form", "1.2.3.4"));
    }

    private int taken(String caller, int wanted) {
        int taken = 0;
        for (int i = 0; i < wanted; i++) {
            taken += limits.tryTake(FORM, caller) ? 1 : 0;
        }
        return taken;
    }

    private Settings settings() {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting, SettingScope scope) {
                return setting.read(String.valueOf(perHour));
            }

            @Override
            public Optional<Setting<?>> find(String key) {
                return new CommonSettings()
                        .settings().stream()
                                .filter(setting -> setting.key().equals(key))
                                .<Setting<?>>map(setting -> setting)
                                .findFirst();
            }
        };
    }
}
