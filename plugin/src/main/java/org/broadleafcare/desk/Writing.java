package org.broadleafcare.desk;

import java.time.Instant;

/** That somebody has begun to write, not what. */
public record Writing(long agentId, DraftKind kind, Instant at) {}
