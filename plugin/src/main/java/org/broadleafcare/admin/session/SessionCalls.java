package org.broadleafcare.admin.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.platform.shop.FormGuard;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who is signed in and who else can be given work. */
@CareApi
final class SessionCalls {
    private static final String PREFIX = "PERMISSION_CARE_";

    private final Agents agents;
    private final FormGuard tokens;
    private final EventLog log;
    private final Settings settings;
    private final String shopName;

    SessionCalls(Agents agents, FormGuard tokens, EventLog log, Settings settings, String shopName) {
        this.agents = agents;
        this.tokens = tokens;
        this.log = log;
        this.settings = settings;
        this.shopName = shopName;
    }

    /**
     * @param permissions Care's own, not the rest of the admin's
     * @param csrf for the header {@code X-Care-Csrf}
     * @param position where to start following events
     */
    record Me(
            long id,
            String login,
            String name,
            List<String> permissions,
            String csrf,
            String locale,
            String shopName,
            Map<String, Boolean> features,
            long position) {}

    record AgentJson(long id, String login, String name) {}

    @RequestMapping(value = CareApi.ROOT + "/me", method = RequestMethod.GET)
    @ResponseBody
    Me me(Caller caller) {
        TreeSet<String> permissions = new TreeSet<>(caller.agent().permissions());
        permissions.removeIf(permission -> !permission.startsWith(PREFIX));
        return new Me(
                caller.agent().id(),
                caller.agent().login(),
                caller.agent().name(),
                List.copyOf(permissions),
                tokens.token(),
                caller.locale().toLanguageTag(),
                shopName,
                features(),
                log.head());
    }

    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = CareApi.ROOT + "/agents", method = RequestMethod.GET)
    @ResponseBody
    List<AgentJson> agents() {
        return agents.assignable().stream()
                .map(agent -> new AgentJson(agent.id(), agent.login(), agent.name()))
                .toList();
    }

    private Map<String, Boolean> features() {
        Map<String, Boolean> features = new TreeMap<>();
        for (Setting<Boolean> flag :
                List.of(CommonSettings.ORDER_HELP, CommonSettings.GUEST_ACCESS, CommonSettings.ATTACHMENTS)) {
            features.put(flag.key().replaceFirst("^feature\\.", ""), settings.get(flag));
        }
        return features;
    }
}
