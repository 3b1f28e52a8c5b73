package org.broadleafcare.platform.people.dao;

import org.jspecify.annotations.Nullable;

/** A permission of an admin user; a friendly one stands for its child. */
public record PermissionRow(
        Long adminUserId, String name, @Nullable String childName) {}
