package org.broadleafcare.common.template;

import org.broadleafcare.common.CareException;

/** A template that is missing, does not parse, or names something its model does not have. */
public final class TemplateBroken extends CareException {
    private static final long serialVersionUID = 1L;

    private TemplateBroken(String name, Exception cause) {
        super(Kind.UNAVAILABLE, "care.problem.template_broken", name);
        initCause(cause);
    }

    static TemplateBroken named(String name, Exception cause) {
        return new TemplateBroken(name, cause);
    }
}
