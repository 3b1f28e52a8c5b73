/** Installs Care into a shop that knows nothing of it, by README.md, and runs the result on Tomcat. */
@NullMarked
package org.broadleafcare.install;

import org.jspecify.annotations.NullMarked;
