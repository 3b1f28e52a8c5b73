package org.broadleafcare.demo.account;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcare.demo.security.LocalAddress;
import org.broadleafcommerce.core.web.controller.account.BroadleafLoginController;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Sign-in page and signing out. The sign-in itself is a filter of Spring Security. */
@Controller
public class SignInController extends BroadleafLoginController {

    @Override
    @RequestMapping(value = "/login", method = RequestMethod.GET)
    public String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("successUrl", LocalAddress.orEmpty(request.getParameter("successUrl")));
        return getLoginView();
    }

    /** A form with a token, so that a picture on a foreign page cannot sign anybody out. */
    @RequestMapping(value = "/logout", method = RequestMethod.POST)
    public String logout(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return "redirect:/";
    }
}
