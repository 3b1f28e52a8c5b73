package org.broadleafcare.admin.privacy;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.problem.FieldsRefused;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.privacy.PersonalData;
import org.broadleafcare.privacy.spi.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Finding, handing out and forgetting what is held about a person. */
@CareApi
final class PrivacyCalls {
    private static final String PRIVACY = CareApi.ROOT + "/privacy";

    private final PersonalData data;
    private final Clock clock;

    PrivacyCalls(PersonalData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    record Whose(
            @Nullable Long customerId,
            @Nullable String email,
            @Nullable String confirm) {}

    record Erased(Map<String, Integer> counts) {}

    @Needs(CarePermissions.PRIVACY)
    @RequestMapping(value = PRIVACY + "/find", method = RequestMethod.GET)
    @ResponseBody
    Map<String, Integer> find(
            @RequestParam(value = "email", required = false) @Nullable String email,
            @RequestParam(value = "customerId", required = false) @Nullable Long customerId) {
        return data.find(data.identify(customerId, email));
    }

    @Needs(CarePermissions.PRIVACY)
    @RequestMapping(
            value = PRIVACY + "/exports",
            method = RequestMethod.POST,
            consumes = MediaType.APPLICATION_JSON_VALUE)
    void export(@RequestBody Whose whose, HttpServletResponse response, Caller caller) throws IOException {
        Person person = data.identify(whose.customerId(), whose.email());
        String name = "personal-data-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".zip";
        // What goes wrong before the first byte is a problem and no file.
        data.export(person, caller.actor(), new LateDownload(response, "application/zip", name));
    }

    /** The address typed twice, or the number of a customer who has none: nothing here can be undone. */
    @Needs(CarePermissions.PRIVACY)
    @RequestMapping(
            value = PRIVACY + "/erasures",
            method = RequestMethod.POST,
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Erased erase(@RequestBody Whose whose, Caller caller) {
        Person person = data.identify(whose.customerId(), whose.email());
        String confirm = whose.confirm() == null ? "" : whose.confirm().strip();
        if (!confirm.equalsIgnoreCase(named(person))) {
            throw new FieldsRefused("confirm", "care.privacy.refusal.", List.of(Refusal.of("confirmation_differs")));
        }
        return new Erased(data.erase(person, caller.actor()));
    }

    private static String named(Person person) {
        return person.email().isBlank() ? String.valueOf(person.customerId()) : person.email();
    }
}
