/** What every internet shop needs around the platform: password hashing, request binding, headers. */
@NullMarked
package org.broadleafcare.demo.security;

import org.jspecify.annotations.NullMarked;
