/**
 * The agents' desk: what each of them is doing, unfinished or about to go out, beside the tickets. Knows tickets by their API
 * and no channel.
 */
@NullMarked
package org.broadleafcare.desk;

import org.jspecify.annotations.NullMarked;
