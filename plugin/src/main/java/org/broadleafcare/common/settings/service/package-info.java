/** Resolves and changes settings. */
@NullMarked
package org.broadleafcare.common.settings.service;

import org.jspecify.annotations.NullMarked;
