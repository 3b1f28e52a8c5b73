package org.broadleafcare.storefront.preview;

/** Addresses of the preview, without the context path. Samples lead to one another, never to a real page. */
final class PreviewPaths {
    static final String HOME = "/care-preview";
    static final String PAGE = HOME + "/page/";
    static final String MAIL = HOME + "/mail/";
    static final String BESIDE = HOME + "/beside";
    /** Takes the forms of samples and does nothing with them. */
    static final String SENT = HOME + "/sent";
    /** Asked by scripts for news; there never are any. */
    static final String NOTHING = HOME + "/nothing";

    static final String PICTURE = HOME + "/picture";

    private PreviewPaths() {}
}
