/** Queueing, rendering and sending of mails. */
@NullMarked
package org.broadleafcare.channel.email.service;

import org.jspecify.annotations.NullMarked;
