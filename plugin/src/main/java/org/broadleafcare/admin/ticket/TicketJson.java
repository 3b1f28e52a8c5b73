package org.broadleafcare.admin.ticket;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of tickets in the API. Amounts are decimal strings, enums lower snake case. */
final class TicketJson {
    private TicketJson() {}

    record Person(String name, String email) {}

    record AgentRef(long id, String login, String name) {}

    record Last(String excerpt, String direction, Instant at) {}

    record Summary(
            String number,
            String subject,
            String status,
            String type,
            String topic,
            String topicLabel,
            String channel,
            Person requester,
            @Nullable String orderNumber,
            @Nullable AgentRef assignee,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Last lastMessage,
            String locale,
            String queue,
            String priority,
            int version,
            @Nullable String heldStatus,
            boolean deliveryTrouble,
            boolean junk) {}

    record Page(List<Summary> items, @Nullable String next) {}

    record ViewCount(String key, int count) {}

    record Author(String kind, @Nullable String name) {}

    record File(long id, String name, String contentType, long size, String url, boolean picture, boolean inline) {}

    record DeliveryState(String state, @Nullable String error, Instant at) {}

    /** What became of a message for one person; the names of states are those of Deliveries.State. */
    record RecipientState(
            long mailId,
            String kind,
            @Nullable String recipient,
            String state,
            @Nullable String code,
            @Nullable String error,
            Instant at) {}

    record Message(
            long id,
            String direction,
            String visibility,
            Author author,
            String channel,
            String text,
            @Nullable String html,
            Instant at,
            String locale,
            List<File> attachments,
            @Nullable DeliveryState delivery,
            String kind,
            MailJson.@Nullable Mail mail,
            List<MailJson.Withheld> withheld,
            List<RecipientState> deliveries) {}

    record TimelineEntry(String type, Instant at, Author actor, Map<String, Object> facts) {}

    record Item(long orderItemId, String name, int quantity) {}

    record Line(
            long id,
            String name,
            int quantity,
            String unitPrice,
            String total,
            @Nullable String pictureUrl,
            boolean selected) {}

    record Payment(
            String type,
            String amount,
            String state,
            @Nullable String cardBrand,
            @Nullable String lastFour,
            String captured,
            String refunded) {}

    record Packed(long orderItemId, String name, int quantity) {}

    /** What became of a shipment; code and address of tracking are null where personal data is masked. */
    record Tracking(
            @Nullable String carrier,
            @Nullable String trackingCode,
            @Nullable String trackingUrl,
            @Nullable Instant shippedAt,
            @Nullable Instant expectedAt,
            @Nullable Instant deliveredAt) {}

    record Shipment(
            @Nullable String method,
            @Nullable String status,
            List<String> address,
            List<Packed> items,
            @Nullable Tracking tracking) {}

    record Order(
            String number,
            Instant submittedAt,
            String status,
            String currency,
            List<Line> lines,
            String subTotal,
            String shipping,
            String tax,
            String total,
            List<Payment> payments,
            List<Shipment> shipments,
            String adminUrl) {}

    record Customer(
            @Nullable Long id,
            String name,
            String email,
            String locale,
            int orders,
            int tickets,
            @Nullable Instant since,
            @Nullable String adminUrl) {}

    record Other(String number, String subject, String status, Instant updatedAt) {}

    /** A summary and everything beside it; flat in JSON. */
    record Detail(
            long id,
            @JsonUnwrapped Summary summary,
            List<String> allowedStatuses,
            List<Item> items,
            List<Message> messages,
            List<TimelineEntry> timeline,
            @Nullable Order order,
            Customer customer,
            List<Other> otherTickets,
            @Nullable String previousNumber,
            List<Held> held) {}

    record Sent(Message message, Summary ticket) {}

    /** An answer that can still be taken back by its own agent, or that could not be sent. */
    record Held(
            long id,
            String text,
            Instant sendsAt,
            String agent,
            @Nullable String thenStatus,
            boolean own,
            String state) {}

    record Waiting(Held held, Summary ticket) {}
}
