/** Journeys of shoppers and agents in Chromium. Screenshots are kept under {@code target/screenshots}. */
@NullMarked
package org.broadleafcare.browser;

import org.jspecify.annotations.NullMarked;
