/** Checks files and keeps them in a folder. */
@NullMarked
package org.broadleafcare.common.file.service;

import org.jspecify.annotations.NullMarked;
