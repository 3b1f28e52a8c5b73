package org.broadleafcare.channel.email.inbound.service;

import org.broadleafcare.common.Sha256;

/**
 * What makes two mails the same mail: Message-ID, sender and date together. The same mail in two mailboxes, read twice or
 * moved is one; two mails that carry the same Message-ID by mistake stay two, and nobody can keep somebody else's mail out
 * by sending its Message-ID first. Without a Message-ID the subject and the body count too.
 */
final class Identity {
    private static final char END = '\n';

    private Identity() {}

    /** 64 hexadecimal digits. */
    static String of(HeaderLines header, String bodyDigest) {
        String id = messageId(header);
        String start = id + END + header.fromEmail() + END + header.value("Date") + END;
        return Sha256.hex(id.isEmpty() ? start + header.value("Subject") + END + bodyDigest : start);
    }

    /** Whether the body has no say in it. */
    static boolean needsNoBody(HeaderLines header) {
        return !messageId(header).isEmpty();
    }

    /** Between the brackets, without comments and blanks, case kept; "" when there is none. */
    private static String messageId(HeaderLines header) {
        String value = header.value("Message-ID");
        int open = value.indexOf('<');
        int close = value.indexOf('>', open + 1);
        String id = open >= 0 && close > open ? value.substring(open + 1, close) : value;
        String bare = id.replaceAll("\\s", "");
        return bare.equals("<>") ? "" : bare;
    }
}
