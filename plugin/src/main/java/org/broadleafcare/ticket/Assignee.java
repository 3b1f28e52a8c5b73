package org.broadleafcare.ticket;

/** The agent who has the ticket. */
public record Assignee(long agentId, String login) {}
