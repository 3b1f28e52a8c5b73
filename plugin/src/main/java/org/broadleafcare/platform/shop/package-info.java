/** The shop around a request or a task: its locales, layouts and form tokens. */
@NullMarked
package org.broadleafcare.platform.shop;

import org.jspecify.annotations.NullMarked;
