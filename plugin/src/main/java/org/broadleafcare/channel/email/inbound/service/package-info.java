/** How mails are taken in, filed, set aside and decided upon. */
@NullMarked
package org.broadleafcare.channel.email.inbound.service;

import org.jspecify.annotations.NullMarked;
