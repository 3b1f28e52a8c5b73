package org.broadleafcare.demo.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every mail the shop has sent since it was started, for whoever tries the demo. */
@Controller
@RequestMapping(value = "/demo-mailbox", method = RequestMethod.GET)
public class MailboxController {
    private final DemoMailServer server;

    public MailboxController(DemoMailServer server) {
        this.server = server;
    }

    @RequestMapping
    public String list(Model model) {
        model.addAttribute("mails", server.mails());
        return "mailbox/list";
    }

    @RequestMapping("/{number}")
    public String mail(@PathVariable("number") int number, Model model, HttpServletResponse response)
            throws IOException {
        Optional<DemoMail> mail = server.mail(number);
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return "mailbox/list";
        }
        model.addAttribute("mail", mail.get());
        return "mailbox/mail";
    }

    /** The HTML part alone; nothing in it may run, load from elsewhere or leave its frame. */
    @RequestMapping("/{number}/html")
    public void html(@PathVariable("number") int number, HttpServletResponse response) throws IOException {
        Optional<DemoMail> mail = server.mail(number);
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-popups"
                        + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.getOutputStream().write(mail.get().html().getBytes(StandardCharsets.UTF_8));
    }
}
