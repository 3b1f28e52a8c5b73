/** Topics as the admin's own screens edit them. */
@NullMarked
package org.broadleafcare.ticket.topic.admin;

import org.jspecify.annotations.NullMarked;
