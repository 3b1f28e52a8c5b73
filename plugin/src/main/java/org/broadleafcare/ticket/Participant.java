package org.broadleafcare.ticket;

import java.time.Instant;

/** Somebody besides the requester who takes part in a ticket by mail. */
public record Participant(long id, MailAddress who, ParticipantRole role, Instant since) {}
