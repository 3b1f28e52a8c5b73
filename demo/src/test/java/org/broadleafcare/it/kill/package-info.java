/** What is left when a process is killed in the middle of its work: real kills of a slim child JVM. */
@NullMarked
package org.broadleafcare.it.kill;

import org.jspecify.annotations.NullMarked;
