package org.broadleafcare.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account/orders", "/account/requests/new?order=1&x=a:b"})
    void knowsPagesOfThisShop(String address) {
        assertThat(LocalAddress.isLocal(address)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "account",
                "/a\r\nSet-Cookie: x"
            })
    void refusesEverythingThatLeadsElsewhere(String address) {
        assertThat(LocalAddress.isLocal(address)).isFalse();
    }

    @Test
    void turnsAForeignAddressIntoNothing() {
        assertThat(LocalAddress.orEmpty("//evil.example")).isEmpty();
        assertThat(LocalAddress.orEmpty("/cart")).isEqualTo("/cart");
    }
}
