package org.broadleafcare.storefront.preview;

/**
 * A mail in one of its states.
 *
 * @param name of the state, in the address
 * @param kind of the mail: its templates are {@code email/<kind>_html} and {@code email/<kind>_text}
 * @param view the record both templates print
 */
record SampleMail(String name, String kind, Object view) {
    String htmlTemplate() {
        return "email/" + kind + "_html";
    }

    String textTemplate() {
        return "email/" + kind + "_text";
    }
}
