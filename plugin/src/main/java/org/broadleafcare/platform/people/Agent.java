package org.broadleafcare.platform.people;

import java.util.Set;

/**
 * An admin user who works with Care.
 *
 * @param permissions names of Broadleaf admin permissions, directly or by role
 */
public record Agent(long id, String login, String name, Set<String> permissions) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
