package org.broadleafcare.admin.mail;

import java.util.Optional;
import org.broadleafcare.channel.email.account.MailAccountsAdmin;
import org.broadleafcare.common.CareException;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a provider sends back the person who has let the shop into a mailbox. */
@Controller
public final class OAuthReturn {
    static final String PATH = "/care-mail/oauth";

    private final MailAccountsAdmin accounts;
    private final Agents agents;

    public OAuthReturn(MailAccountsAdmin accounts, Agents agents) {
        this.accounts = accounts;
        this.agents = agents;
    }

    /** Goes on to the Mail screen, which shows the account; {@code signed_in=refused} when it came to nothing. */
    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String back(
            @RequestParam(value = "state", required = false) @Nullable String state,
            @RequestParam(value = "code", required = false) @Nullable String code) {
        boolean allowed =
                agents.signedIn().map(agent -> agent.may(CarePermissions.MAIL)).orElse(false);
        if (!allowed || state == null || code == null) {
            return "redirect:/care-mail?signed_in=refused";
        }
        try {
            Optional<Long> account = accounts.signedIn(state, code);
            return account.map(id -> "redirect:/care-mail?signed_in=" + id)
                    .orElse("redirect:/care-mail?signed_in=refused");
        } catch (CareException e) {
            return "redirect:/care-mail?signed_in=refused";
        }
    }
}
