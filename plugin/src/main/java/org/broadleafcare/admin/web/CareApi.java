package org.broadleafcare.admin.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller of the API. Not {@code @Controller}: the admin's own handler mapping, whose catch-all would take the
 * requests, must not see it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CareApi {
    String ROOT = "/care-api/v1";
}
