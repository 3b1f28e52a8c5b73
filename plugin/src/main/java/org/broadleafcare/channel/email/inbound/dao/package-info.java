/** Rows of CARE_INBOUND_MAIL. */
@NullMarked
package org.broadleafcare.channel.email.inbound.dao;

import org.jspecify.annotations.NullMarked;
