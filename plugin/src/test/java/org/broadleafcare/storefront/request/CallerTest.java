package org.broadleafcare.storefront.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.common.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20:01:0d:b8:00:01:00:02/64",
        "[2001:db8:1:2::9], 20:01:0d:b8:00:01:00:02/64",
        "2001:db8:1:3::9, 20:01:0d:b8:00:01:00:03/64",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "unix:socket, unix:socket"
    })
    void countsAWholeNetworkAsOneGuest(String from, String caller) {
        assertThat(Caller.of(Actor.guest(), request(from))).isEqualTo(caller);
    }

    @Test
    void countsCustomersWhereverTheyAre() {
        assertThat(Caller.of(Actor.customer(5), request("192.0.2.7"))).isEqualTo("customer:5");
    }

    private static MockHttpServletRequest request(String from) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        return request;
    }
}
