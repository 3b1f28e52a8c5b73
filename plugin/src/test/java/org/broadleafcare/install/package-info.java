/** What a merchant is told to do, held against what is there. */
@NullMarked
package org.broadleafcare.install;

import org.jspecify.annotations.NullMarked;
