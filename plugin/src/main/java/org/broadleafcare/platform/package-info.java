/** The only package that talks to Broadleaf beyond its plain domain interfaces. */
@NullMarked
package org.broadleafcare.platform;

import org.jspecify.annotations.NullMarked;
