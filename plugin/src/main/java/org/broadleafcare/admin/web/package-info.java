/** How a request reaches the API and how an answer leaves it: mapping, JSON, headers. */
@NullMarked
package org.broadleafcare.admin.web;

import org.jspecify.annotations.NullMarked;
