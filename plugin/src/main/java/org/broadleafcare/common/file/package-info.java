/** Attachment files: detected type, limits, and where the bytes are kept. */
@NullMarked
package org.broadleafcare.common.file;

import org.jspecify.annotations.NullMarked;
