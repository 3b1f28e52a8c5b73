package org.broadleafcare.admin.web;

import org.broadleafcare.platform.Agent;

/** Names of Care's permissions in the Broadleaf admin. */
public final class Permissions {
    public static final String READ = "PERMISSION_CARE_TICKET_READ";
    public static final String WRITE = "PERMISSION_CARE_TICKET_WRITE";
    public static final String SETTINGS = "PERMISSION_CARE_SETTINGS";
    public static final String TASKS = "PERMISSION_CARE_TASKS";
    public static final String PRIVACY = "PERMISSION_CARE_PRIVACY";
    /** Takes away instead of giving: personal data is masked. */
    public static final String PARTNER = "PERMISSION_CARE_PARTNER";

    private Permissions() {}

    /** Whether the agent sees personal data masked; somebody who handles data requests sees it anyway. */
    public static boolean masks(Agent agent) {
        return agent.may(PARTNER) && !agent.may(PRIVACY);
    }
}
