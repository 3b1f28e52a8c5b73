package org.broadleafcare.common.task.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.common.time.UtcInstant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** A task that gave up, with everything needed to run it again. */
@Entity
@Table(name = "CARE_FAILED_TASK")
public class FailedTaskImpl {

    @Id
    @GeneratedValue(generator = "CareFailedTaskId")
    @GenericGenerator(
            name = "CareFailedTaskId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "FailedTaskImpl"),
                @Parameter(name = "entity_name", value = "org.broadleafcare.common.task.domain.FailedTaskImpl")
            })
    @Column(name = "FAILED_TASK_ID")
    protected @Nullable Long id;

    @Column(name = "HANDLER", nullable = false, length = 100)
    protected String handler;

    @Column(name = "INSTANCE", nullable = false, length = 200)
    protected String instance;

    @Column(name = "ROLE", nullable = false, length = 10)
    protected String role;

    @Column(name = "PAYLOAD", nullable = false, length = 1000000)
    protected String payload;

    @Column(name = "REASON", nullable = false, length = 2000)
    protected String reason;

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "FAILED_AT", nullable = false)
    protected Instant failedAt;

    @Type(type = UtcInstant.TYPE)
    @Column(name = "RERUN_AT")
    protected @Nullable Instant rerunAt;

    @Column(name = "RERUN_BY")
    protected @Nullable String rerunBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected FailedTaskImpl() {}

    /** @param failure its id is ignored, a new one is given */
    public FailedTaskImpl(FailedTask failure, String payload) {
        this.handler = failure.handler();
        this.instance = failure.instance();
        this.role = failure.role().name();
        this.payload = payload;
        this.reason = failure.reason();
        this.attempts = failure.attempts();
        this.failedAt = failure.failedAt();
    }

    /** The same task gave up once more before anybody looked at it. */
    public void failAgain(FailedTask failure) {
        this.reason = failure.reason();
        this.attempts = failure.attempts();
        this.failedAt = failure.failedAt();
    }

    public void runAgain(Instant at, @Nullable String by) {
        this.rerunAt = at;
        this.rerunBy = by;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    public String payload() {
        return payload;
    }

    public FailedTask view() {
        return new FailedTask(id(), handler, instance, TaskRole.valueOf(role), reason, attempts, failedAt);
    }
}
