/** The workspace's REST API under /care-api/v1; what it answers is in care/openapi/care-api-v1.yaml. Internal. */
@NullMarked
package org.broadleafcare.admin;

import org.jspecify.annotations.NullMarked;
