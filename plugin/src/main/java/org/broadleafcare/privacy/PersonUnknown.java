package org.broadleafcare.privacy;

import org.broadleafcare.common.CareException;

/** Nobody can be meant by that. */
public final class PersonUnknown extends CareException {
    private static final long serialVersionUID = 1;

    public PersonUnknown() {
        super(Kind.INVALID, "care.privacy.person_unknown");
    }
}
