/** Paying in the demo shop: by card through a demo gateway with its own ledger process, or on delivery. */
@NullMarked
package org.broadleafcare.demo.payment;

import org.jspecify.annotations.NullMarked;
