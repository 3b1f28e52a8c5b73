package org.broadleafcare.common.event;

import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;

/**
 * A fact about to be written to the log.
 *
 * @param type dotted past tense, for example {@code ticket.status_changed}
 * @param facts ids, enum names, names of changed fields, version numbers; never text a person wrote or a person's data
 */
public record EventDraft(String type, Subject subject, Actor actor, Map<String, Object> facts) {}
