/** The pages around paying: placing the order, and a look into the card gateway. */
@NullMarked
package org.broadleafcare.demo.payment.web;

import org.jspecify.annotations.NullMarked;
