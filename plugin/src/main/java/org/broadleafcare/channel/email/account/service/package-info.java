/** Keeping accounts, their secrets and their health. */
@NullMarked
package org.broadleafcare.channel.email.account.service;

import org.jspecify.annotations.NullMarked;
