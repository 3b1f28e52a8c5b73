/** Reads customers and admin users column by column. */
@NullMarked
package org.broadleafcare.platform.people.dao;

import org.jspecify.annotations.NullMarked;
