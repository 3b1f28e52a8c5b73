/** Measures the demo shop against its limits. No part of the tests: run by the profile {@code bench}. */
@NullMarked
package org.broadleafcare.bench;

import org.jspecify.annotations.NullMarked;
