package org.broadleafcare.channel.email.service;

/** Payload of the task that sends a mail: its id and nothing of what it says. */
public record MailTask(long mailId) {
    static final String HANDLER = "mail.send";
}
