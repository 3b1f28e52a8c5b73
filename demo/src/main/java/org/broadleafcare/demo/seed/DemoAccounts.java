package org.broadleafcare.demo.seed;

/** Logins of the demo; they are printed at every start and are nobody's secret. */
public final class DemoAccounts {
    public static final String SHOPPER = "jane@example.com";
    public static final String SHOPPER_PASSWORD = "demo-shopper-1";
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "demo-admin-1";
    public static final String AGENT = "agent";
    public static final String AGENT_PASSWORD = "demo-agent-1";

    private DemoAccounts() {}
}
