package org.broadleafcare.admin.web.access;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.common.Actor;
import org.broadleafcare.platform.people.Agent;

/** Who makes this call, in which language, and where the API's own links start. */
public record Caller(Agent agent, Locale locale, String contextPath) {
    private static final String ATTRIBUTE = Caller.class.getName();

    public Actor actor() {
        return Actor.agent(agent.id(), agent.login());
    }

    /** An address within this web application. */
    public String url(String path) {
        return contextPath + path;
    }

    void rememberIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}
