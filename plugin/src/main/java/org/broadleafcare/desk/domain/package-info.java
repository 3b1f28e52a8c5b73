/** What the desk keeps. */
@NullMarked
package org.broadleafcare.desk.domain;

import org.jspecify.annotations.NullMarked;
