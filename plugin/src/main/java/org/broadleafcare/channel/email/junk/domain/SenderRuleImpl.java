package org.broadleafcare.channel.email.junk.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.channel.email.junk.SenderRule;
import org.broadleafcare.channel.email.junk.SenderRule.Action;
import org.broadleafcare.channel.email.junk.SenderRule.Kind;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** Whose mail is always welcome, and whose never. */
@Entity
@Table(name = "CARE_SENDER_RULE")
public class SenderRuleImpl {
    @Id
    @GeneratedValue(generator = "CareSenderRuleId")
    @GenericGenerator(
            name = "CareSenderRuleId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "CareSenderRuleImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.channel.email.junk.domain.SenderRuleImpl")
            })
    @Column(name = "SENDER_RULE_ID")
    protected @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 10)
    protected Kind kind;

    @Column(name = "WHAT", nullable = false, length = 320)
    protected String what;

    @Enumerated(EnumType.STRING)
    @Column(name = "ACTION", nullable = false, length = 10)
    protected Action action;

    @Column(name = "ADDED_BY_LOGIN")
    protected @Nullable String by;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "ADDED_AT", nullable = false)
    protected Instant addedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SenderRuleImpl() {}

    public SenderRuleImpl(Kind kind, String what, Action action, @Nullable String by, Instant now) {
        this.kind = kind;
        this.what = what;
        this.action = action;
        this.by = by;
        this.addedAt = now;
    }

    public void decide(Action other, @Nullable String login, Instant now) {
        action = other;
        by = login;
        addedAt = now;
    }

    /** Who was blocked stays blocked, but nobody can read any more who it is. */
    public void forget() {
        what = fingerprint(what);
    }

    public static String fingerprint(String email) {
        return "sha256:" + Sha256.hex(email);
    }

    public Kind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    public Action action() {
        return action;
    }

    public SenderRule view() {
        return new SenderRule(Objects.requireNonNull(id, "not stored yet"), kind, what, action, by, addedAt);
    }
}
