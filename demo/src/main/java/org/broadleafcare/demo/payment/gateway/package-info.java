/** The demo card gateway as the platform sees it: its {@code common.payment.service} interfaces over HTTP calls to the ledger. */
@NullMarked
package org.broadleafcare.demo.payment.gateway;

import org.jspecify.annotations.NullMarked;
