/** The demo's mail server and its mailbox page. */
@NullMarked
package org.broadleafcare.demo.mail;

import org.jspecify.annotations.NullMarked;
