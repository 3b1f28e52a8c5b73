package org.broadleafcare.channel.email;

import org.broadleafcare.common.Subject;

/**
 * What a mail server said about a mail it did not want.
 *
 * @param statusCode of RFC 3463
 * @param words the server's own, to tell a mailbox that is not there from other reasons; not kept
 * @param about what the mail is about, for the event log
 */
public record RefusedMail(long mailId, String email, String statusCode, String words, Subject about) {}
