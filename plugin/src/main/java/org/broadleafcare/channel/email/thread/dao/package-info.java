/** Looks earlier mails up. */
@NullMarked
package org.broadleafcare.channel.email.thread.dao;

import org.jspecify.annotations.NullMarked;
