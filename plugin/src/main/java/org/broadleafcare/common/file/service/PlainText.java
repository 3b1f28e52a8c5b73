package org.broadleafcare.common.file.service;

/** Tells text in an older encoding, which Tika does not know by its first bytes, from bytes that are no text. */
final class PlainText {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final String ALLOWED_CONTROLS = "\t\n\f\r\u001b";

    private PlainText() {}

    /** @return whether there is no control character but white space and the escape that ISO 2022 switches its sets with */
    static boolean isLikely(byte[] start) {
        for (byte next : start) {
            if (next >= 0 && next < FIRST_PRINTABLE && ALLOWED_CONTROLS.indexOf(next) < 0) {
                return false;
            }
        }
        return true;
    }
}
