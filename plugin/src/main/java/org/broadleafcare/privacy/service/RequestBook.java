package org.broadleafcare.privacy.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.privacy.dao.DataRequestDao;
import org.broadleafcare.privacy.domain.DataRequestImpl;
import org.broadleafcare.privacy.spi.Person;

/** Writes down that a request was handled, in the caller's transaction. */
final class RequestBook {
    private final DataRequestDao requests;
    private final EventLog log;
    private final ObjectMapper json;
    private final Clock clock;

    RequestBook(DataRequestDao requests, EventLog log, ObjectMapper json, Clock clock) {
        this.requests = requests;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Integer> enter(DataRequestImpl.Kind kind, Person person, Map<String, Integer> counts, Actor by) {
        String requestedBy = by.login() == null ? by.kind().name() : by.login();
        DataRequestImpl request = DataRequestImpl.done(
                kind,
                person,
                Sha256.hex(person.email()),
                requestedBy,
                written(counts),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        requests.add(request);
        String type = kind == DataRequestImpl.Kind.EXPORT ? "privacy.exported" : "privacy.erased";
        log.append(new EventDraft(type, new Subject("data_request", request.id()), by, facts(counts)));
        return counts;
    }

    /** Names of facts are camel case; a holder may be called {@code access-requests}. */
    private static Map<String, Object> facts(Map<String, Integer> counts) {
        Map<String, Object> facts = new TreeMap<>();
        counts.forEach((kind, count) -> facts.put(
                Pattern.compile("[^A-Za-z0-9]+([A-Za-z0-9])")
                        .matcher(kind)
                        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)),
                count));
        return facts;
    }

    private String written(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can be written", e);
        }
    }
}
