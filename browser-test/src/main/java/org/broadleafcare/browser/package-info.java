/** Chromium for tests: a window that waits instead of sleeping, axe, screenshots, and the workspace in it. */
@NullMarked
package org.broadleafcare.browser;

import org.jspecify.annotations.NullMarked;
