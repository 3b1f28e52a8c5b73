/** Reads and writes tokens and their keys. */
@NullMarked
package org.broadleafcare.common.token.dao;

import org.jspecify.annotations.NullMarked;
