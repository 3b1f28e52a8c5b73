package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafcare.install.Visitor.Page;

/** Somebody who works in the shop's admin. */
final class AdminUser {
    private final String login;
    private final String password;
    private final Visitor browser;

    AdminUser(String login, String password, String admin) {
        this.login = login;
        this.password = password;
        this.browser = new Visitor(admin);
    }

    AdminUser signsIn() {
        Page page = browser.submit(
                browser.open("/login"),
                "form[action*=login_admin_post]",
                Map.of("j_username", login, "j_password", password));
        assertThat(page.address().getPath()).as(page.text()).doesNotContain("/login");
        return this;
    }

    /** Opens an entity's form, changes these fields and saves. */
    Page saves(String path, Map<String, String> fields) {
        Page form = browser.open(path);
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        return browser.submit(form, "form.entity-form", fields);
    }

    Page opens(String path) {
        return browser.open(path);
    }
}
