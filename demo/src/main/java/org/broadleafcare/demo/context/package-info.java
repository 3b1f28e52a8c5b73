/** The two web contexts: which files they load and how Jetty serves them. */
@NullMarked
package org.broadleafcare.demo.context;

import org.jspecify.annotations.NullMarked;
