/**
 * The demo card gateway's ledger: a process of its own with its own durable file, spoken to over HTTP on 127.0.0.1. Uses the
 * JDK only, so that the child JVM loads nothing else.
 */
@NullMarked
package org.broadleafcare.demo.payment.ledger;

import org.jspecify.annotations.NullMarked;
