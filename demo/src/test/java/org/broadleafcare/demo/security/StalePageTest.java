package org.broadleafcare.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StalePageTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({
        "/cart/add,            /kitchen/kettle?a=b, /kitchen/kettle?a=b",
        "/login_post.htm,      /login,              /login",
        "/checkout/place,      /checkout/review,    /checkout/review",
        "/checkout/place,      /checkout/place,     /checkout",
        "/checkout/delivery,   /checkout/delivery,  /checkout",
        "/register,            /register,           /register",
    })
    void showsThePageOfTheFormAnew(String form, String page, String back) throws IOException {
        MockHttpServletRequest request = form(form, "https://shop.example" + page);

        assertThat(StalePage.sendBack(request, response)).isTrue();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(back);
        assertThat(Objects.requireNonNull(request.getSession(false)).getAttribute(StalePage.SENT_BACK))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/kitchen/kettle",
                "https://shop.example.evil.example/",
                "https://shop.example//evil.example",
                "https://shop.example/cart/add",
                "not an address",
                "mailto:a@example.com"
            })
    void refusesWhatComesFromElsewhereOrLeadsNowhere(String from) throws IOException {
        assertThat(StalePage.sendBack(form("/cart/add", from), response)).isFalse();
        assertThat(response.getHeader("Location")).isNull();
    }

    @Test
    void leavesScriptsAndFormsWithFilesAlone() throws IOException {
        MockHttpServletRequest script = form("/cart/add", "https://shop.example/kitchen");
        script.addHeader("Sec-Fetch-Mode", "cors");
        MockHttpServletRequest files = form("/account/requests/new", "https://shop.example/account/requests");
        files.setContentType("multipart/form-data; boundary=x");

        assertThat(StalePage.sendBack(script, response)).isFalse();
        assertThat(StalePage.sendBack(files, response)).isFalse();
    }

    private static MockHttpServletRequest form(String path, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.addHeader("Host", "shop.example");
        request.addHeader("Referer", from);
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }
}
