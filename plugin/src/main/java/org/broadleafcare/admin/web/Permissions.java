package org.broadleafcare.admin.web;

import org.broadleafcare.platform.Agent;
import org.broadleafcare.platform.CarePermissions;

/** What each group of calls needs. */
public final class Permissions {
    public static final String READ = CarePermissions.TICKET_READ;
    public static final String WRITE = CarePermissions.TICKET_WRITE;
    public static final String SETTINGS = CarePermissions.SETTINGS;
    public static final String TASKS = CarePermissions.TASKS;
    public static final String PRIVACY = CarePermissions.PRIVACY;
    public static final String PARTNER = CarePermissions.PARTNER;

    private Permissions() {}

    /** Whether the agent sees personal data masked; somebody who handles data requests sees it anyway. */
    public static boolean masks(Agent agent) {
        return agent.may(PARTNER) && !agent.may(PRIVACY);
    }
}
