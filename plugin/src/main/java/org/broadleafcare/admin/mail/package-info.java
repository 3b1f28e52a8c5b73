/** Mail accounts and mails that came in, in the API. */
@NullMarked
package org.broadleafcare.admin.mail;

import org.jspecify.annotations.NullMarked;
