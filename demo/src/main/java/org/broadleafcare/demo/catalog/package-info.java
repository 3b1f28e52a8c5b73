/** What the shop knows about its products beyond the platform, and how its pages show and find them. */
@NullMarked
package org.broadleafcare.demo.catalog;

import org.jspecify.annotations.NullMarked;
