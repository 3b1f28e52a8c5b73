package org.broadleafcare.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailSettingsTest {

    @Test
    void buttonsHaveTheShopsOwnColourUntilAMerchantSetsAnother() {
        assertThat(new MailSettings("#1f5a3a").accent().defaultValue()).isEqualTo("#1f5a3a");
    }

    @Test
    void refusesAColourThatIsNone() {
        assertThatThrownBy(() -> new MailSettings("green"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("care.mail.accent");
    }
}
