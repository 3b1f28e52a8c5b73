package org.broadleafcare.admin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.MailAccounts;
import org.broadleafcare.channel.email.account.AccountChecks;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.channel.email.inbound.InboundMails;
import org.broadleafcare.channel.email.junk.SenderRules;
import org.broadleafcare.channel.email.mime.MailReader;
import org.broadleafcare.common.config.CarePlaceholders;
import org.broadleafcare.common.config.CareProperties;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.secret.MasterKey;
import org.broadleafcare.common.secret.SecretBox;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.settings.SettingsAdmin;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareJson;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.delivery.DeliveryRecords;
import org.broadleafcare.desk.Drafts;
import org.broadleafcare.desk.HeldReplies;
import org.broadleafcare.desk.Presence;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.platform.shop.FormGuard;
import org.broadleafcare.platform.shop.ShopLocales;
import org.broadleafcare.privacy.PersonalData;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.topic.TopicLabels;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketPriority;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.TicketType;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.multipart.commons.CommonsMultipartResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The real servlet file beside an admin whose catch-all takes everything; what is behind the API is mocked. */
public final class WorkspaceApi {
    public static final String TOKEN = "the-token";
    public static final String ALL =
            "PERMISSION_CARE_TICKET_READ,PERMISSION_CARE_TICKET_WRITE,PERMISSION_CARE_SETTINGS,PERMISSION_CARE_TASKS,PERMISSION_CARE_PRIVACY";

    public final Agents agents = mock(Agents.class);
    public final TicketQueries queries = mock(TicketQueries.class);
    public final TicketService tickets = mock(TicketService.class);
    public final Drafts drafts = mock(Drafts.class);
    public final Presence presence = mock(Presence.class);
    public final HeldReplies replies = mock(HeldReplies.class);
    public final EventLog log = mock(EventLog.class);
    public final SettingsAdmin settings = mock(SettingsAdmin.class);
    public final FailedTasks tasks = mock(FailedTasks.class);
    public final PersonalData data = mock(PersonalData.class);
    public final FileRules fileRules = mock(FileRules.class);
    public final FileStore files = mock(FileStore.class);
    public final ShopLocales shop = mock(ShopLocales.class);
    public final MockMvc mvc;

    public WorkspaceApi() {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        Map<String, Object> root = Map.ofEntries(
                Map.entry("careAgents", agents),
                Map.entry("careTicketQueries", queries),
                Map.entry("careTicketService", tickets),
                Map.entry("careDrafts", drafts),
                Map.entry("carePresence", presence),
                Map.entry("careHeldReplies", replies),
                Map.entry("careEventLog", log),
                Map.entry("careSequencer", mock(EventWake.class)),
                Map.entry("careSettingsAdmin", settings),
                Map.entry("careFailedTasks", tasks),
                Map.entry("carePersonalData", data),
                Map.entry("careFileRules", fileRules),
                Map.entry("careFileStore", files),
                Map.entry("careShopLocales", shop),
                Map.entry("careSecretBox", new SecretBox(new MasterKey(masterKey()))),
                Map.entry("careTopics", mock(Topics.class)),
                Map.entry("careTopicLabels", new TopicLabels(keys())),
                Map.entry("careShopOrders", mock(ShopOrders.class)),
                Map.entry("careDeliveryRecords", mock(DeliveryRecords.class)),
                Map.entry("careShoppers", mock(Shoppers.class)),
                Map.entry(
                        "careSettings",
                        mock(
                                Settings.class,
                                call -> call.getMethod().getReturnType() == Object.class
                                        ? Boolean.TRUE
                                        : RETURNS_DEFAULTS.answer(call))),
                Map.entry("careMailAccountsAdmin", mock(MailAccountsAdmin.class)),
                Map.entry("careAccountCheck", mock(AccountChecks.class)),
                Map.entry("careMailAccounts", mock(MailAccounts.class)),
                Map.entry("careInboundMails", mock(InboundMails.class)),
                Map.entry("careSenderRules", mock(SenderRules.class)),
                Map.entry("careMailReader", new MailReader(new HtmlSanitizer())),
                Map.entry("careUrls", new CareUrls("/contact", "/requests", "/orders", "/login", "http://localhost")),
                Map.entry("careFormGuard", guard()),
                Map.entry("careMessages", keys()),
                Map.entry("careDeliveries", (Supplier<List<Object>>) List::of),
                Map.entry("careObjectMapper", CareJson.mapper()),
                Map.entry("careClock", Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC)));
        root.forEach((id, bean) -> context.getBeanFactory().registerSingleton(id, bean));
        context.registerBeanDefinition("careProperties", new RootBeanDefinition(CareProperties.class));
        context.registerBeanDefinition("carePlaceholders", new RootBeanDefinition(CarePlaceholders.class));
        context.registerBeanDefinition("multipartResolver", new RootBeanDefinition(CommonsMultipartResolver.class));
        context.registerBeanDefinition("adminMapping", new RootBeanDefinition(RequestMappingHandlerMapping.class));
        context.registerBeanDefinition("adminAdapter", new RootBeanDefinition(RequestMappingHandlerAdapter.class));
        context.registerBeanDefinition("adminCatchAll", new RootBeanDefinition(CatchAll.class));
        new XmlBeanDefinitionReader(context).loadBeanDefinitions("classpath:care-admin-api-servlet.xml");
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    public void signIn(String... permissions) {
        Agent ann = new Agent(11, "ann", "Ann Agent", Set.of(permissions));
        when(agents.signedIn()).thenReturn(Optional.of(ann));
        when(agents.assignable()).thenReturn(List.of(ann));
    }

    public void signInAsManager() {
        signIn(ALL.split(","));
    }

    public TicketView hasTicket() {
        TicketView ticket = new TicketView(
                5,
                "100057",
                TicketType.QUESTION,
                TicketStatus.OPEN,
                "where_is_my_order",
                "Größe",
                ChannelKind.FORM,
                Locale.GERMAN,
                null,
                "support",
                TicketPriority.NORMAL,
                new Requester(1L, "Maria Körner", "maria@example.com"),
                null,
                List.of(),
                null,
                Instant.parse("2026-11-22T07:00:00Z"),
                Instant.parse("2026-11-22T07:30:00Z"),
                null,
                null,
                null,
                3,
                5,
                null,
                false,
                null,
                false,
                false);
        when(queries.byNumber("100057")).thenReturn(Optional.of(ticket));
        when(queries.allowedMoves(ticket)).thenReturn(Set.of(TicketStatus.SOLVED));
        when(queries.conversation(eq(5L), eq(true))).thenReturn(List.of());
        when(queries.ofSameRequester(any(), eq(10))).thenReturn(List.of());
        when(queries.attachment(anyLong(), anyLong(), eq(true))).thenReturn(Optional.empty());
        return ticket;
    }

    private static CareProperties masterKey() {
        CareProperties properties = mock(CareProperties.class);
        when(properties.find("care.master-key")).thenReturn(Optional.of("A".repeat(43) + "="));
        return properties;
    }

    private static FormGuard guard() {
        FormGuard guard = mock(FormGuard.class);
        when(guard.token()).thenReturn(TOKEN);
        when(guard.accepts(TOKEN)).thenReturn(true);
        return guard;
    }

    /** Every text is its key. */
    private static Messages keys() {
        Messages messages = mock(Messages.class);
        when(messages.has(any(), anyString())).thenReturn(true);
        when(messages.text(any(), anyString(), any(Object[].class))).thenAnswer(call -> call.getArgument(1));
        when(messages.shipped()).thenReturn(Set.of(Locale.ENGLISH));
        return messages;
    }

    /** As the admin's entity controller. */
    @Controller
    @RequestMapping("/{sectionKey:.+}")
    static class CatchAll {
        @RequestMapping({"", "/{id}", "/{id}/{field:.*}", "/{id}/{field:.*}/{item}"})
        @ResponseBody
        String anything() {
            return "the admin took it";
        }
    }
}
