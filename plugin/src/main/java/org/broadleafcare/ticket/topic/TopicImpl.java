package org.broadleafcare.ticket.topic;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.platform.admin.NamedInAdmin;
import org.broadleafcare.ticket.value.TicketType;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A topic as the merchant edits it in the admin. */
@Entity
@Table(name = "CARE_TOPIC")
@AdminPresentationClass(friendlyName = "care.admin.topic")
public class TopicImpl implements Serializable, NamedInAdmin {
    /** Under this name the platform keeps translations of our labels. */
    public static final String TRANSLATED_AS = "CareTopic";

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "CareTopicId")
    @GenericGenerator(
            name = "CareTopicId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareTopicImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.ticket.topic.TopicImpl")
            })
    @Column(name = "TOPIC_ID")
    @AdminPresentation(friendlyName = "care.admin.topic.id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected @Nullable Long id;

    @Column(name = "CODE", nullable = false, length = 60)
    @AdminPresentation(
            friendlyName = "care.admin.topic.code",
            order = 2000,
            prominent = true,
            gridOrder = 2000,
            requiredOverride = RequiredOverride.REQUIRED)
    protected String code;

    @Column(name = "LABEL", nullable = false, length = 200)
    @AdminPresentation(
            friendlyName = "care.admin.topic.label",
            order = 1000,
            prominent = true,
            gridOrder = 1000,
            translatable = true,
            requiredOverride = RequiredOverride.REQUIRED)
    protected String label;

    /** Name of a {@link TicketType}; the platform's forms write strings only. */
    @Column(name = "TICKET_TYPE", nullable = false, length = 30)
    @AdminPresentation(
            friendlyName = "care.admin.topic.type",
            order = 2500,
            prominent = true,
            gridOrder = 2500,
            fieldType = SupportedFieldType.EXPLICIT_ENUMERATION,
            requiredOverride = RequiredOverride.REQUIRED)
    protected String type = TicketType.QUESTION.name();

    @Column(name = "NEEDS_ORDER", nullable = false)
    @AdminPresentation(
            friendlyName = "care.admin.topic.needs_order",
            order = 3000,
            fieldType = SupportedFieldType.BOOLEAN)
    protected Boolean needsOrder = false;

    @Column(name = "SORT_ORDER", nullable = false)
    @AdminPresentation(friendlyName = "care.admin.topic.sort_order", order = 4000)
    protected Integer sortOrder = 0;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "care.admin.topic.active",
            order = 5000,
            prominent = true,
            gridOrder = 5000,
            fieldType = SupportedFieldType.BOOLEAN)
    protected Boolean active = true;

    /** For Hibernate and for the admin, which fills the fields by reflection. */
    @SuppressWarnings("NullAway.Init")
    public TopicImpl() {}

    @Override
    public String getMainEntityName() {
        return label;
    }

    /** As translations name the row. */
    public String key() {
        return String.valueOf(id);
    }

    /** @param translations of the label, by locale code */
    public Topic view(Map<String, String> translations) {
        return new Topic(
                code, label, TicketType.valueOf(type), Objects.requireNonNullElse(needsOrder, false), translations);
    }
}
