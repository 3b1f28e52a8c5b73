/** Rows of CARE_MAIL_ACCOUNT. */
@NullMarked
package org.broadleafcare.channel.email.account.dao;

import org.jspecify.annotations.NullMarked;
