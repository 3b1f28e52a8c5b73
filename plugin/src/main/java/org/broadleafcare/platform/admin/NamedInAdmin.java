package org.broadleafcare.platform.admin;

import org.broadleafcommerce.common.admin.domain.AdminMainEntity;

/** A row that has a name of its own in the admin's breadcrumb. */
public interface NamedInAdmin extends AdminMainEntity {}
