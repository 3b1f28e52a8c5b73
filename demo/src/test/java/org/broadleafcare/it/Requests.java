package org.broadleafcare.it;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketType;

/** Jane writes about her orders, the agent answers: shorthand for integration tests. */
final class Requests {
    /** A picture of one pixel. */
    static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    final TicketService service;
    final TicketQueries queries;
    final Shopper jane;
    final List<ShopOrder> orders;
    private final RunningShop shop;

    Requests(RunningShop shop) {
        this.shop = shop;
        this.service = shop.site().getBean("careTicketService", TicketService.class);
        this.queries = shop.site().getBean("careTicketQueries", TicketQueries.class);
        this.jane = shopper(DemoAccounts.SHOPPER);
        this.orders = shop.site().getBean("careShopOrders", ShopOrders.class).ofCustomer(jane.id(), 10);
    }

    Shopper shopper(String email) {
        return shop.site()
                .getBean("careShoppers", Shoppers.class)
                .byEmail(email)
                .orElseThrow();
    }

    Actor actor() {
        return Actor.customer(jane.id());
    }

    Actor agent(String login) {
        Agent agent = shop.site().getBean("careAgents", Agents.class).assignable().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return Actor.agent(agent.id(), agent.login());
    }

    TicketView open(String subject) {
        return service.open(wish(subject, "Please help. " + subject, key(), List.of()), actor());
    }

    NewTicket wish(String subject, String text, String key, List<Upload> files) {
        ShopOrder order = orders.get(0);
        return new NewTicket(
                TicketType.ORDER_PROBLEM,
                "where_is_my_order",
                subject,
                text,
                ChannelKind.FORM,
                Locale.ENGLISH,
                "GB",
                new Requester(jane.id(), jane.name(), jane.email()),
                order.id(),
                List.of(new TicketItem(order.lines().get(0).id(), 1)),
                files,
                key);
    }

    static NewMessage words(String text, Upload... files) {
        return new NewMessage(text, ChannelKind.FORM, List.of(files), key());
    }

    static Upload file(String name, byte[] bytes) {
        return new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
