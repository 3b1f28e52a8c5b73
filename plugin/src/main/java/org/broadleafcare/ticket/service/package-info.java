/** What happens when somebody writes, answers, solves. Internal. */
@NullMarked
package org.broadleafcare.ticket.service;

import org.jspecify.annotations.NullMarked;
