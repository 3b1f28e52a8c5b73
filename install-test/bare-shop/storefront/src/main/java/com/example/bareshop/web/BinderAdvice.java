package com.example.bareshop.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** CVE-2022-22965 reaches forms on this Spring line. */
@ControllerAdvice
public class BinderAdvice {

    @InitBinder
    public void refuseClassFields(WebDataBinder binder) {
        binder.setDisallowedFields("class.*", "Class.*", "*.class.*", "*.Class.*");
    }
}
