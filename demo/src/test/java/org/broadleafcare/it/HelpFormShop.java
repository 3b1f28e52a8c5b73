package org.broadleafcare.it;

import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

/** The help form for an order of Jane's. */
abstract class HelpFormShop {
    final RunningShop shop;
    final Requests requests;
    final SettingsAdmin settings;
    final JdbcTemplate sql;
    final String order;

    HelpFormShop(RunningShop shop) {
        this.shop = shop;
        this.requests = new Requests(shop);
        this.settings = shop.site().getBean("careSettingsAdmin", SettingsAdmin.class);
        this.sql = new JdbcTemplate(shop.database().dataSource());
        this.order = requests.orders.get(0).number();
    }

    @BeforeEach
    void limitsAreWide() {
        settings.put("limit.requests.per-hour", "10000", SettingScope.global(), null, Actor.system());
    }

    final SitePage form() {
        return new SitePage(shop).signInAsJane().open("/account/requests/new?order=" + order);
    }

    final int tickets() {
        return sql.queryForObject("select count(*) from CARE_TICKET", Integer.class);
    }
}
