/** What runs in the JVM of a shop: Tomcat and nothing of ours besides. */
@NullMarked
package org.broadleafcare.install.server;

import org.jspecify.annotations.NullMarked;
