package org.broadleafcare.ticket.topic.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.platform.admin.AdminEdit;
import org.broadleafcare.platform.admin.AdminEntity;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.dao.TopicRows;
import org.broadleafcare.ticket.topic.TopicImpl;
import org.broadleafcare.ticket.value.TicketType;
import org.springframework.context.MessageSource;

/**
 * Topics in the admin. A code stays what it is, because tickets hold it; a topic that tickets are about is switched off
 * instead of deleted.
 */
public final class TopicAdmin implements AdminEntity {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,59}");
    private static final int LONGEST_LABEL = 200;
    /** Shipped topics stand at 100 to 800. */
    private static final String LAST_IN_THE_LIST = "1000";

    private final TopicRows topics;
    private final EventLog events;
    private final Agents agents;
    private final MessageSource messages;

    public TopicAdmin(TopicRows topics, EventLog events, Agents agents, MessageSource messages) {
        this.topics = topics;
        this.events = events;
        this.agents = agents;
        this.messages = messages;
    }

    @Override
    public Class<?> type() {
        return TopicImpl.class;
    }

    @Override
    public String section() {
        return "care-topic";
    }

    @Override
    public String sortedBy() {
        return "sortOrder";
    }

    @Override
    public Optional<String> translatedAs() {
        return Optional.of(TopicImpl.TRANSLATED_AS);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("needsOrder", "false", "active", "true", "sortOrder", LAST_IN_THE_LIST);
    }

    @Override
    public Map<String, String> choices(String field, Locale reader) {
        Map<String, String> types = new LinkedHashMap<>();
        if (field.equals("type")) {
            for (TicketType type : TicketType.values()) {
                types.put(
                        type.name(),
                        messages.getMessage("care.admin.ticket_type." + type.name(), null, type.name(), reader));
            }
        }
        return types;
    }

    @Override
    public List<Fault> faults(AdminEdit edit) {
        return switch (edit.kind()) {
            case ADD -> codeFaults(edit.value("code"), edit);
            case CHANGE ->
                codeOf(edit).equals(edit.value("code"))
                        ? labelFaults(edit)
                        : List.of(new Fault("code", "care.admin.topic.code_stays"));
            case REMOVE ->
                topics.isUsed(codeOf(edit)) ? List.of(new Fault(null, "care.admin.topic.in_use")) : List.of();
        };
    }

    private List<Fault> codeFaults(String code, AdminEdit edit) {
        if (!CODE.matcher(code).matches()) {
            return List.of(new Fault("code", "care.admin.topic.code_pattern"));
        }
        return topics.isTaken(code) ? List.of(new Fault("code", "care.admin.topic.code_taken")) : labelFaults(edit);
    }

    private static List<Fault> labelFaults(AdminEdit edit) {
        return edit.value("label").length() > LONGEST_LABEL
                ? List.of(new Fault("label", "care.admin.topic.label_too_long"))
                : List.of();
    }

    private String codeOf(AdminEdit edit) {
        return edit.id() == null ? "" : topics.codeOf(edit.id()).orElse("");
    }

    @Override
    public void happened(AdminEdit edit) {
        if (edit.id() != null) {
            if (edit.kind() == AdminEdit.Kind.REMOVE) {
                topics.forgetTranslations(edit.id());
            }
            events.append(new EventDraft(
                    switch (edit.kind()) {
                        case ADD -> "topic.added";
                        case CHANGE -> "topic.changed";
                        case REMOVE -> "topic.removed";
                    },
                    new Subject("topic", edit.id()),
                    agents.signedIn()
                            .map(agent -> Actor.agent(agent.id(), agent.login()))
                            .orElseGet(Actor::system),
                    Map.of("fields", edit.changed().stream().sorted().toList())));
        }
    }
}
