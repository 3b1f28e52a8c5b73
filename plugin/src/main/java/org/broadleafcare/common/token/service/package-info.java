/** Signs, stores and redeems tokens. */
@NullMarked
package org.broadleafcare.common.token.service;

import org.jspecify.annotations.NullMarked;
