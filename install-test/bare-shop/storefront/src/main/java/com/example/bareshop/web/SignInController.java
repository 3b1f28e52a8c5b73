package com.example.bareshop.web;

import javax.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@Controller
public class SignInController {

    @RequestMapping(value = "/sign-in", method = RequestMethod.GET)
    public String show(HttpServletRequest request, Model model) {
        model.addAttribute("wrong", request.getParameter("wrong") != null);
        model.addAttribute("successUrl", ownPage(request.getParameter("successUrl")));
        return "authentication/sign-in";
    }

    private static String ownPage(String address) {
        return address != null && address.matches("/[^/\\\\].*") ? address : null;
    }
}
