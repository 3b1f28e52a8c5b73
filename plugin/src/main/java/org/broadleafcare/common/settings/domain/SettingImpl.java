package org.broadleafcare.common.settings.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import javax.persistence.Version;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** A value somebody has set for one key in one scope. */
@Entity
@Table(name = "CARE_SETTING", uniqueConstraints = @UniqueConstraint(columnNames = {"SETTING_KEY", "LOCALE", "COUNTRY"}))
public class SettingImpl {

    @Id
    @GeneratedValue(generator = "CareSettingId")
    @GenericGenerator(
            name = "CareSettingId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SettingImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.common.settings.domain.SettingImpl")
            })
    @Column(name = "SETTING_ID")
    protected @Nullable Long id;

    @Column(name = "SETTING_KEY", nullable = false, length = 120)
    protected String key;

    /** Empty, never null, for everybody: a null would not be unique. */
    @Column(name = "LOCALE", nullable = false, length = 20)
    protected String locale;

    @Column(name = "COUNTRY", nullable = false, length = 2)
    protected String country;

    @Column(name = "SETTING_VALUE", nullable = false, length = 1000000)
    protected String value;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "CHANGED_AT", nullable = false)
    protected Instant changedAt;

    @Column(name = "CHANGED_BY", nullable = false)
    protected String changedBy;

    @Version
    @Column(name = "VERSION", nullable = false)
    protected int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SettingImpl() {}

    @SuppressWarnings("NullAway.Init") // change() follows
    public SettingImpl(String key, SettingScope scope) {
        this.key = key;
        this.locale = scope.localeCode();
        this.country = scope.countryCode();
        this.version = 1;
    }

    public void change(String value, Instant at, Actor by) {
        this.value = value;
        this.changedAt = at;
        this.changedBy = by.login() == null ? by.kind().name() : by.login();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    public int version() {
        return version;
    }
}
