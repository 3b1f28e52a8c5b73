/** What the database knows about senders. */
@NullMarked
package org.broadleafcare.channel.email.junk.dao;

import org.jspecify.annotations.NullMarked;
