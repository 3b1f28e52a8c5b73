package org.broadleafcare.common.task;

/** Which process may run a task: the storefront (templates, payment gateway), the admin, or whichever comes first. */
public enum TaskRole {
    SITE,
    ADMIN,
    ANY
}
