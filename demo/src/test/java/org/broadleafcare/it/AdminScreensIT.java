package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin's own screens, asked by somebody who says to come from a section they may see. */
@ShopTest
class AdminScreensIT {
    private static final String CRUMB = "sectionCrumbs=org.broadleafcommerce.profile.core.domain.Customer--1";

    private final AdminClient agent;
    private final AdminClient manager;
    private final Topics topics;

    AdminScreensIT(RunningShop shop) {
        agent = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        manager = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        topics = shop.admin().getBean(Topics.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/care-topic",
                "/care-topic/-1",
                "/org.broadleafcare.ticket.topic.TopicImpl",
                "/org.broadleafcare.ticket.domain.TicketImpl",
                "/org.broadleafcare.ticket.domain.TicketImpl/1",
                "/org.broadleafcare.common.settings.domain.SettingImpl"
            })
    void staysClosed(String path) {
        assertThat(agent.page(path).statusCode()).isEqualTo(403);
        assertThat(agent.page(path + "?" + CRUMB).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTicketsToTheWorkspaceForAdministratorsToo() {
        assertThat(manager.page("/org.broadleafcare.ticket.domain.TicketImpl?" + CRUMB)
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.page("/care-topic/-1?" + CRUMB).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyChangeTopicsByTheWay() {
        Topic before = topics.active().get(0);
        String fields = "ceilingEntityClassname=org.broadleafcare.ticket.topic.TopicImpl"
                + "&entityType=org.broadleafcare.ticket.topic.TopicImpl&id=-1"
                + "&fields%5B%27id%27%5D.name=id&fields%5B%27id%27%5D.value=-1"
                + "&fields%5B%27label%27%5D.name=label&fields%5B%27label%27%5D.value=Taken+over";

        assertThat(agent.submit("/care-topic/-1?" + CRUMB, fields).statusCode()).isEqualTo(403);
        assertThat(agent.submit("/care-topic/-1/delete?" + CRUMB, fields).statusCode())
                .isEqualTo(403);
        assertThat(topics.active()).contains(before);
    }
}
