/** The service behind the API and what it declares for privacy. */
@NullMarked
package org.broadleafcare.delivery.service;

import org.jspecify.annotations.NullMarked;
