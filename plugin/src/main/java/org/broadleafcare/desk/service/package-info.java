/** The desk at work. */
@NullMarked
package org.broadleafcare.desk.service;

import org.jspecify.annotations.NullMarked;
