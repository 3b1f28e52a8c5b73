package org.broadleafcare.admin;

import java.util.Locale;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.web.AssetVersion;
import org.broadleafcare.platform.admin.AdminLayout;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The pages of the Broadleaf admin that hold the workspace, which speaks the language of the menu around it. */
@Controller
public final class AdminShellController {

    private static final String API = "/care-api/v1";

    private final AdminLayout layout;
    private final Agents agents;
    private final AssetVersion assets;

    public AdminShellController(AdminLayout layout, Agents agents, AssetVersion assets) {
        this.layout = layout;
        this.agents = agents;
        this.assets = assets;
    }

    @RequestMapping(value = "/care", method = RequestMethod.GET)
    public String inbox(Model model, Locale locale, HttpServletResponse response) {
        return page("care", "inbox", CarePermissions.TICKET_READ, model, locale, response);
    }

    @RequestMapping(value = "/care-settings", method = RequestMethod.GET)
    public String settings(Model model, Locale locale, HttpServletResponse response) {
        return page("care-settings", "settings", CarePermissions.SETTINGS, model, locale, response);
    }

    @RequestMapping(value = "/care-tasks", method = RequestMethod.GET)
    public String tasks(Model model, Locale locale, HttpServletResponse response) {
        return page("care-tasks", "tasks", CarePermissions.TASKS, model, locale, response);
    }

    @RequestMapping(value = "/care-privacy", method = RequestMethod.GET)
    public String privacy(Model model, Locale locale, HttpServletResponse response) {
        return page("care-privacy", "privacy", CarePermissions.PRIVACY, model, locale, response);
    }

    @RequestMapping(value = "/care-junk", method = RequestMethod.GET)
    public String junk(Model model, Locale locale, HttpServletResponse response) {
        return page("care-junk", "junk", CarePermissions.TICKET_WRITE, model, locale, response);
    }

    @RequestMapping(value = "/care-mail", method = RequestMethod.GET)
    public String mail(Model model, Locale locale, HttpServletResponse response) {
        return page("care-mail", "mail", CarePermissions.MAIL, model, locale, response);
    }

    private String page(
            String section, String screen, String needed, Model model, Locale locale, HttpServletResponse response) {
        boolean allowed = agents.signedIn().map(agent -> agent.may(needed)).orElse(false);
        if (!allowed) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return layout.around(section, "care/forbidden", model);
        }
        model.addAttribute(
                "care",
                new ShellView(
                        screen,
                        locale.toLanguageTag(),
                        API,
                        assets.path("admin/workspace.js"),
                        assets.path("admin/workspace.css")));
        return layout.around(section, "care/workspace", model);
    }
}
