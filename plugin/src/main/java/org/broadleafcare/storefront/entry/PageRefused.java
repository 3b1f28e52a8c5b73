package org.broadleafcare.storefront.entry;

import org.broadleafcare.common.CareException;

/** A page that is not shown to this visitor, and the reason they may know. */
public final class PageRefused extends CareException {
    private static final long serialVersionUID = 1L;

    private PageRefused(Kind kind, String messageKey, Object... args) {
        super(kind, messageKey, args);
    }

    /** Also for what exists but is somebody else's, and for what is switched off. */
    public static PageRefused notFound() {
        return new PageRefused(Kind.NOT_FOUND, "care.notice.not_found");
    }

    /** A form without the session's token: most often the session has ended. */
    public static PageRefused formExpired() {
        return new PageRefused(Kind.FORBIDDEN, "care.notice.form_expired");
    }

    /** A link from a mail that was used already or is too old. */
    public static PageRefused linkUsed() {
        return new PageRefused(Kind.GONE, "care.notice.link_used");
    }

    /**
     * Too often in a short time.
     *
     * @param minutes after which the visitor may try again
     */
    public static PageRefused tooOften(long minutes) {
        return new PageRefused(Kind.TOO_MANY, "care.notice.too_often", minutes);
    }
}
