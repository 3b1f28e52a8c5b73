package org.broadleafcare.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Needs;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaml.snakeyaml.Yaml;

/** The description says what the code does: the same calls, the same permissions, the same fields. */
@NullUnmarked
class ApiDescriptionTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.broadleafcare.admin");
    private static final Map<String, Object> API = read();

    @Test
    void describesEveryCallAndNoOther() {
        Set<String> described = new TreeSet<>();
        at("paths")
                .forEach((path, calls) -> map(calls).keySet().stream()
                        .filter(Set.of("get", "put", "post", "delete")::contains)
                        .forEach(method -> described.add(method + " " + path)));
        Set<String> real = new TreeSet<>();
        calls().forEach(call -> real.add(name(call)));

        assertThat(described).isEqualTo(real).hasSizeGreaterThan(15);
    }

    @Test
    void namesThePermissionOfEveryCall() {
        for (Method call : calls()) {
            String[] name = name(call).split(" ");
            String description = String.valueOf(
                    map(map(at("paths").get(name[1])).get(name[0])).get("description"));
            Needs needs = call.getAnnotation(Needs.class);

            assertThat(description).as(name(call)).contains(needs == null ? "No permission" : needs.value());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Problem, web.problem.Problem",
        "FieldError, web.problem.Problem$FieldError",
        "Me, session.SessionCalls$Me",
        "Agent, session.SessionCalls$AgentJson",
        "Agent, ticket.TicketJson$AgentRef",
        "EventPage, live.EventCalls$Page",
        "Event, live.EventsJson$Event",
        "Subject, live.EventsJson$SubjectJson",
        "Actor, live.EventsJson$ActorJson",
        "ViewCount, ticket.TicketJson$ViewCount",
        "Page, ticket.TicketJson$Page",
        "Summary, ticket.TicketJson$Summary",
        "Person, ticket.TicketJson$Person",
        "LastMessage, ticket.TicketJson$Last",
        "Item, ticket.TicketJson$Item",
        "Message, ticket.TicketJson$Message",
        "Author, ticket.TicketJson$Author",
        "Attachment, ticket.TicketJson$File",
        "Delivery, ticket.TicketJson$DeliveryState",
        "TimelineEntry, ticket.TicketJson$TimelineEntry",
        "Order, ticket.TicketJson$Order",
        "OrderLine, ticket.TicketJson$Line",
        "Payment, ticket.TicketJson$Payment",
        "Shipment, ticket.TicketJson$Shipment",
        "Packed, ticket.TicketJson$Packed",
        "Tracking, ticket.TicketJson$Tracking",
        "Customer, ticket.TicketJson$Customer",
        "OtherTicket, ticket.TicketJson$Other",
        "Written, ticket.TicketCalls$Written",
        "WantedStatus, ticket.TicketCalls$WantedStatus",
        "WantedAssignee, ticket.TicketCalls$WantedAssignee",
        "Sent, ticket.TicketJson$Sent",
        "Receipt, ticket.HeldUploads$Receipt",
        "DraftFile, desk.DraftJson$File",
        "DraftWish, desk.DraftJson$Wish",
        "Draft, desk.DraftJson$Kept",
        "Begun, desk.DraftJson$Begun",
        "Held, ticket.TicketJson$Held",
        "Waiting, ticket.TicketJson$Waiting",
        "Activity, desk.PresenceCalls$Activity",
        "Colleague, desk.PresenceCalls$Colleague",
        "Around, desk.PresenceCalls$Around",
        "Busy, desk.PresenceCalls$Busy",
        "DraftDesk, desk.DraftJson$Desk",
        "FailedTasks, task.FailedTaskCalls$All",
        "GaveUp, task.FailedTaskCalls$GaveUp",
        "Overdue, task.FailedTaskCalls$Overdue",
        "Settings, setting.SettingCalls$All",
        "SettingGroup, setting.SettingCalls$Group",
        "Setting, setting.SettingCalls$One",
        "Choice, setting.SettingCalls$Choice",
        "SettingChange, setting.SettingCalls$Change",
        "Whose, privacy.PrivacyCalls$Whose",
        "Erased, privacy.PrivacyCalls$Erased"
    })
    void describesTheFieldsOfEveryShape(String schema, String record) throws ClassNotFoundException {
        assertThat(properties(map(at("components", "schemas").get(schema))))
                .isEqualTo(fields(Class.forName("org.broadleafcare.admin." + record)));
    }

    @Test
    void aDetailIsASummaryAndMore() throws ClassNotFoundException {
        List<?> parts = (List<?>) map(at("components", "schemas").get("Detail")).get("allOf");

        assertThat(map(parts.get(0)).get("$ref")).isEqualTo("#/components/schemas/Summary");
        assertThat(properties(map(parts.get(1))))
                .isEqualTo(fields(Class.forName("org.broadleafcare.admin.ticket.TicketJson$Detail")));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        check(API);
    }

    private static void check(Object node) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String ref) {
                assertThat(at(ref.substring(2).replaceFirst("/[^/]+$", "").split("/")))
                        .as(ref)
                        .containsKey(ref.substring(ref.lastIndexOf('/') + 1));
            }
            map.values().forEach(ApiDescriptionTest::check);
        } else if (node instanceof List<?> list) {
            list.forEach(ApiDescriptionTest::check);
        }
    }

    private static List<Method> calls() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(CareApi.class))
                .map(JavaClass::reflect)
                .flatMap(type -> List.of(type.getDeclaredMethods()).stream())
                .filter(method -> method.isAnnotationPresent(RequestMapping.class))
                .toList();
    }

    private static String name(Method call) {
        RequestMapping mapping = call.getAnnotation(RequestMapping.class);
        String path = mapping.value()[0].substring(CareApi.ROOT.length());
        return mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + path;
    }

    private static Set<String> fields(Class<?> record) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            if (!component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fields.add(named == null ? component.getName() : named.value());
            }
        }
        return fields;
    }

    private static Set<String> properties(Map<String, Object> schema) {
        return new TreeSet<>(map(schema.get("properties")).keySet());
    }

    private static Map<String, Object> at(String... keys) {
        Map<String, Object> node = API;
        for (String key : keys) {
            node = map(node.get(key));
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> read() {
        try (InputStream in = ApiDescriptionTest.class.getResourceAsStream("/care/openapi/care-api-v1.yaml")) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
