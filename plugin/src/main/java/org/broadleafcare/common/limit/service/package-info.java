/** Token buckets of this node. */
@NullMarked
package org.broadleafcare.common.limit.service;

import org.jspecify.annotations.NullMarked;
