package org.broadleafcare.demo.security;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Closes CVE-2022-22965: on this Spring line a form field may otherwise reach the class loader of the bound object. */
@ControllerAdvice
public class BinderGuard {

    @InitBinder
    public void refuseClassProperties(WebDataBinder binder) {
        binder.setDisallowedFields("class.*", "Class.*", "*.class.*", "*.Class.*");
    }
}
