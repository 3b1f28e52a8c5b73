/** What is left when one step of the work fails: a node of Care's own beans whose steps throw where a test wants it. */
@NullMarked
package org.broadleafcare.it.fault;

import org.jspecify.annotations.NullMarked;
