package org.broadleafcare.common.event.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** One fact. Never updated: the position is written by the sequencer, past Hibernate. */
@Entity
@Immutable
@Table(name = "CARE_EVENT")
public class CareEventImpl {

    @Id
    @GeneratedValue(generator = "CareEventId")
    @GenericGenerator(
            name = "CareEventId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareEventImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.common.event.domain.CareEventImpl")
            })
    @Column(name = "EVENT_ID")
    protected @Nullable Long id;

    @Column(name = "POSITION", insertable = false, updatable = false)
    protected @Nullable Long position;

    @Column(name = "TYPE", nullable = false, length = 80)
    protected String type;

    @Column(name = "SUBJECT_TYPE", nullable = false, length = 40)
    protected String subjectType;

    @Column(name = "SUBJECT_ID", nullable = false)
    protected long subjectId;

    @Column(name = "ACTOR_KIND", nullable = false, length = 20)
    protected String actorKind;

    @Column(name = "ACTOR_ID")
    protected @Nullable Long actorId;

    @Column(name = "ACTOR_LOGIN")
    protected @Nullable String actorLogin;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "HAPPENED_AT", nullable = false)
    protected Instant happenedAt;

    @Column(name = "FACTS", nullable = false, length = 1000000)
    protected String facts;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CareEventImpl() {}

    public CareEventImpl(EventDraft draft, String facts, Instant happenedAt) {
        Actor actor = draft.actor();
        this.type = draft.type();
        this.subjectType = draft.subject().type();
        this.subjectId = draft.subject().id();
        this.actorKind = actor.kind().name();
        this.actorId = actor.id();
        this.actorLogin = actor.login();
        this.happenedAt = happenedAt;
        this.facts = facts;
    }
}
