package com.example.bareshop.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
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

@Controller
@RequestMapping("/register")
public class RegisterController extends BroadleafRegisterController {

    @InitBinder("registrationForm")
    public void allowTheFormsFieldsOnly(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.firstName", "customer.lastName", "customer.emailAddress", "password", "passwordConfirm");
    }

    @ModelAttribute("registrationForm")
    public RegisterCustomerForm form() {
        return initCustomerRegistrationForm();
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show() {
        return "authentication/register";
    }

    @RequestMapping(method = RequestMethod.POST)
    public String register(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            BindingResult errors)
            throws ServiceException, PricingException {
        return super.processRegister(form, errors, request, response, model);
    }

    @Override
    public String getRegisterSuccessView() {
        return "redirect:/account";
    }

    @Override
    public String getRegisterView() {
        return "authentication/register";
    }
}
