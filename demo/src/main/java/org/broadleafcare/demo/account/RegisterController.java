package org.broadleafcare.demo.account;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.demo.security.LocalAddress;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.profile.web.core.form.RegisterCustomerForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Opens an account and signs its owner in. */
@Controller
@RequestMapping("/register")
public class RegisterController extends BroadleafRegisterController {

    /** Nothing else of a customer may be written by a form, its id and roles least of all. */
    @InitBinder("registrationForm")
    public void allowFormFieldsOnly(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.firstName",
                "customer.lastName",
                "customer.emailAddress",
                "password",
                "passwordConfirm",
                "redirectUrl");
    }

    @ModelAttribute("registrationForm")
    public RegisterCustomerForm registrationForm() {
        return initCustomerRegistrationForm();
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("registrationForm") RegisterCustomerForm form) {
        super.register(form, request, response, model);
        form.setRedirectUrl(LocalAddress.orEmpty(form.getRedirectUrl()));
        return getRegisterView();
    }

    @RequestMapping(method = RequestMethod.POST)
    public String open(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            BindingResult errors)
            throws ServiceException, PricingException {
        form.setRedirectUrl(LocalAddress.orEmpty(form.getRedirectUrl()));
        form.getCustomer()
                .setCustomerLocale(
                        BroadleafRequestContext.getBroadleafRequestContext().getLocale());
        String page = super.processRegister(form, errors, request, response, model);
        if (!errors.hasErrors()) {
            // Signing in without the login filter keeps the session id; change it against session fixation.
            request.changeSessionId();
        }
        return page;
    }

    @Override
    public String getRegisterSuccessView() {
        return "redirect:/account";
    }
}
