/** What the templates print: finished strings, flags and paths without the context path. */
@NullMarked
package org.broadleafcare.storefront.view;

import org.jspecify.annotations.NullMarked;
