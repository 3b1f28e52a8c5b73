package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.broadleafcare.demo.security.BinderGuard;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.it.ShopTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.FrameworkServlet;

@ShopTest
class AdminIT {
    private static final String SERVLET = FrameworkServlet.SERVLET_CONTEXT_PREFIX + "dispatcher";

    private final RunningShop shop;

    AdminIT(RunningShop shop) {
        this.shop = shop;
    }

    @Test
    @Tag("smoke")
    void showsListsAndFormsToTheAdministrator() {
        Visitor admin = signedIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);

        assertThat(admin.open("/product").body()).contains("Copper kettle");
        assertThat(admin.open("/order").body()).contains("€");
        assertThat(admin.open("/user-management").statusCode()).isEqualTo(200);
    }

    @Test
    void listsTopicsAndTheirForm() {
        Visitor admin = signedIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);

        assertThat(admin.open("/care-topic").body()).contains("where_is_my_order");
        assertThat(admin.open("/care-topic/add").statusCode()).isEqualTo(200);
        assertThat(admin.open("/care-topic/-1").body()).contains("where_is_my_order");
    }

    @Test
    void givesTheAgentOrdersButNotUsers() {
        Visitor agent = signedIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);

        assertThat(agent.open("/order").statusCode()).isEqualTo(200);
        assertThat(agent.open("/user-management").statusCode()).isEqualTo(403);
    }

    @Test
    void sendsStrangersToTheSignInPage() {
        HttpResponse<String> answer = new Visitor(shop.adminUrl()).open("/order");

        assertThat(Visitor.goesTo(answer)).endsWith("/login");
    }

    @Test
    void guardsTheBinderInBothServlets() {
        for (WebApplicationContext root : new WebApplicationContext[] {shop.site(), shop.admin()}) {
            WebApplicationContext servlet =
                    WebApplicationContextUtils.getWebApplicationContext(root.getServletContext(), SERVLET);
            assertThat(servlet.getBeansOfType(BinderGuard.class)).hasSize(1);
        }
    }

    private Visitor signedIn(String login, String password) {
        Visitor visitor = new Visitor(shop.adminUrl());
        visitor.open("/login");
        HttpResponse<String> answer =
                visitor.submit("/login_admin_post", Map.of("j_username", login, "j_password", password));
        assertThat(Visitor.goesTo(answer)).doesNotContain("login_error");
        return visitor;
    }
}
