/** Rows of CARE_MAIL. */
@NullMarked
package org.broadleafcare.channel.email.dao;

import org.jspecify.annotations.NullMarked;
