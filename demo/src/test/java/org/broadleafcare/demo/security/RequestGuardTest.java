package org.broadleafcare.demo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import javax.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class RequestGuardTest {
    private final MockFilterChain next = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/care-assets/../account",
                "/care-assets/%2e%2E/account",
                "/account/.",
                "/account/..;x/orders",
                "/account%20/orders",
                "/account%09",
                "/%20account",
                "/a%2Fb",
                "/a%5cb"
            })
    void turnsAwayOtherSpellingsOfAnAddress(String path) throws Exception {
        ask(path);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(next.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account/orders/",
                "/contact/t/a.b-c_d",
                "/search%20results",
                "/.well-known/x",
                "/care-assets/v-1/a..b.css",
                "/account;x=1/orders"
            })
    void letsEverythingElsePass(String path) throws Exception {
        ask(path);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(next.getRequest()).isNotNull();
    }

    @Test
    void noPageIsTakenForAnAssetAndLeftUnguarded() throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/care-assets/../account");
        page.setServletPath("/account");
        MockHttpServletRequest asset = new MockHttpServletRequest("GET", "/care-assets/x.css");
        asset.setServletPath("/care-assets/x.css");

        PageFilter filter = new PageFilter("x");
        filter.setServletContext(new MockServletContext());

        // It looks for the filter it stands for, which there is none of here.
        assertThatIllegalStateException().isThrownBy(() -> filter.doFilter(page, response, next));
        assertThat(next.getRequest()).isNull();
        filter.doFilter(asset, response, next);
        assertThat(next.getRequest()).isSameAs(asset);
    }

    private void ask(String path) throws ServletException, IOException {
        new RequestGuard().doFilter(new MockHttpServletRequest("GET", path), response, next);
    }
}
