package org.broadleafcare.platform.people.dao;

/** An active admin user. */
public record AgentRow(Long id, String login, String name) {}
