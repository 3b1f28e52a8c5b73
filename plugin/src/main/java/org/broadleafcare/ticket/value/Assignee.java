package org.broadleafcare.ticket.value;

/** The agent who has the ticket. */
public record Assignee(long agentId, String login) {}
