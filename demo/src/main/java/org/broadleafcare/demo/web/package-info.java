/** Pages of the storefront. */
@NullMarked
package org.broadleafcare.demo.web;

import org.jspecify.annotations.NullMarked;
