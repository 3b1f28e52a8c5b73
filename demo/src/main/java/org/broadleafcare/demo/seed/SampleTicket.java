package org.broadleafcare.demo.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of the past. In subject and texts {@code {item}} is the name of the line it is about, in the language it was
 * bought in, and {@code {order}} the order's number.
 *
 * @param shopper e-mail address of one of the table; null for a guest
 * @param guest who has no account; asks about no order
 * @param order place among the shopper's orders, newest first; for shoppers whose orders are known
 * @param about which order of the others: {@code placed}, {@code shipped}, {@code delivered} or {@code cancelled}; the newest
 *     that was so when the ticket was opened, or {@code nothing} for a question without an order
 * @param product which lines it can be about: keys of the catalogue between bars; null takes the first line
 * @param ago how long ago it was opened, as ISO 8601 says it: {@code P1DT6H}
 * @param file a file of {@code demo-seed/files} that came with it
 */
record SampleTicket(
        @Nullable String shopper,
        @Nullable Guest guest,
        @Nullable Integer order,
        @Nullable String about,
        @Nullable String product,
        String ago,
        String topic,
        String subject,
        String text,
        @Nullable String file,
        List<Step> steps) {

    record Guest(String name, String email, String language) {}

    /**
     * @param after how long after the step before, in the same way
     * @param by customer, agent, lead (an answer), note, or open, hold, close (a move without words)
     */
    record Step(
            String after,
            String by,
            @Nullable String text,
            @Nullable TicketStatus then,
            @Nullable String file) {}

    /** Those of the known shoppers, then those of every language. */
    static List<SampleTicket> all() {
        List<SampleTicket> all = new ArrayList<>(read("tickets"));
        ShopLanguage.all().forEach(language -> all.addAll(read("tickets_" + language.code())));
        return List.copyOf(all);
    }

    private static List<SampleTicket> read(String name) {
        try (InputStream file = SampleTicket.class.getResourceAsStream("/demo-seed/" + name + ".json")) {
            return file == null ? List.of() : List.of(new ObjectMapper().readValue(file, SampleTicket[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("demo-seed/" + name + ".json", e);
        }
    }

    /** From the first word to the last step. */
    Duration length() {
        return steps.stream().map(step -> Duration.parse(step.after())).reduce(Duration.ZERO, Duration::plus);
    }
}
