package org.broadleafcare.platform.people;

/** Names of Care's permissions in the Broadleaf admin; the migration module writes their rows. */
public final class CarePermissions {

    public static final String TICKET_READ = "PERMISSION_CARE_TICKET_READ";
    public static final String TICKET_WRITE = "PERMISSION_CARE_TICKET_WRITE";
    public static final String SETTINGS = "PERMISSION_CARE_SETTINGS";
    public static final String TASKS = "PERMISSION_CARE_TASKS";
    public static final String PRIVACY = "PERMISSION_CARE_PRIVACY";
    /** Looks after mail accounts and what came in at them. */
    public static final String MAIL = "PERMISSION_CARE_MAIL";
    /** Decides what concerns the whole team. */
    public static final String LEAD = "PERMISSION_CARE_LEAD";
    /** Restricts: whoever has it sees personal data masked. */
    public static final String PARTNER = "PERMISSION_CARE_PARTNER";

    private CarePermissions() {}
}
